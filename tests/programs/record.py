"""Runs every program below this folder with real PyTorch, and records what it printed and how it ended.

    python tests/programs/record.py [PATTERN …]      records those whose path contains a pattern; without one, all

`models/NAME.py` is recorded in `models.jsonl`: one line a program, sorted by id, as `npm run trace -- --jsonl` writes
them. After a program of `models/`, `census.py` runs in the same namespace and counts what its models are made of.
"""

import io
import json
import os
import sys
import traceback
import types
import warnings
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import einops  # noqa: F401  imported once, before the forks
import torch
import torch.distributions  # noqa: F401

HERE = Path(__file__).parent
LIMIT = 60


def source_of(path: Path) -> str:
    source = path.read_text()
    return source + "\n" + (HERE / "census.py").read_text() if path.parent.name == "models" else source


def run(source: str) -> dict:
    out = io.StringIO()
    error = None
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    sys.argv = ["program.py"]
    torch.manual_seed(0)
    warnings.simplefilter("ignore")
    with redirect_stdout(out), redirect_stderr(io.StringIO()):
        try:
            import linecache

            linecache.cache["program.py"] = (len(source), None, source.splitlines(True), "program.py")
            exec(compile(source, "program.py", "exec"), module.__dict__)
        except SystemExit:
            pass
        except BaseException as e:
            frames = [f for f in traceback.extract_tb(e.__traceback__) if f.filename == "program.py"]
            line = frames[-1].lineno if frames else getattr(e, "lineno", None)
            error = {"type": type(e).__name__, "message": str(e), "line": line}
    return {"stdout": out.getvalue(), "error": error}


def in_fork(source: str) -> dict:
    """The program cannot touch the next one."""
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(read)
        import signal

        signal.alarm(LIMIT)
        os.chdir("/tmp")
        torch.set_num_threads(1)
        with os.fdopen(write, "w") as pipe:
            json.dump(run(source), pipe)
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as pipe:
        text = pipe.read()
    os.waitpid(pid, 0)
    if not text:
        raise SystemExit("a program did not end in time, or died:\n" + source[:300])
    return json.loads(text)


def main(patterns: list[str]) -> None:
    for folder in sorted(p for p in HERE.iterdir() if p.is_dir() and not p.name.startswith("_")):
        table = folder.with_suffix(".jsonl")
        if patterns and not any(p in f"{folder.name}/{path.stem}" for p in patterns for path in folder.glob("*.py")):
            continue
        old = {}
        if table.exists():
            old = {one["id"]: one for one in map(json.loads, table.read_text().splitlines())}
        new = {}
        for path in sorted(folder.glob("*.py")):
            key = f"{folder.name}/{path.stem}"
            wanted = not patterns or any(p in key for p in patterns)
            if wanted or key not in old:
                new[key] = {"id": key, **in_fork(source_of(path))}
                end = new[key]["error"]
                print(key, "->", f"{end['type']}: {end['message'][:100]} (line {end['line']})" if end else "ok")
            else:
                new[key] = old[key]
        table.write_text("".join(json.dumps(new[k], ensure_ascii=False) + "\n" for k in sorted(new)))


if __name__ == "__main__":
    main(sys.argv[1:])
