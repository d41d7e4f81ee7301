"""Let PyTorch write the expected side of the golden tests.

usage: record.py (update|check) [PATTERN ...]

For every case file `tests/golden/**/Name.py` records `Name.jsonl` (its `cases` and `errors`) and `Name.sweep.jsonl`
(`sweep(rng)`, called SWEEP times with a fixed seed). A table's file has `apis`, and the three as functions of a name:
`cases(api)`, `errors(api)`, `sweep(api, rng)`. Where there is one, what `values(rng)` yields goes to
`Name.values.jsonl`: inputs with the numbers that come out; files of `numeric/`, behind the explorers, have nothing but
that. For every note records what its Python snippets print. `check` writes nothing and exits 1 where a recording differs. samples.py has what PyTorch's own tests feed the APIs with
(`samples.jsonl`), tables.py what is no API and no note. PATTERN: a name such as torch.nn.Conv2d, or part of a path.
"""
import contextlib
import hashlib
import importlib.util
import io
import json
import os
import random
import re
import sys
import traceback
import warnings
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "golden"
SWEEP = 300

if os.environ.get("PYTHONHASHSEED") != "0":
    # messages print sets, whose order follows the hash seed
    os.environ["PYTHONHASHSEED"] = "0"
    os.execv(sys.executable, [sys.executable, *sys.argv])

import torch  # noqa: E402
import torch.nn as nn  # noqa: E402

from calling import Watched, einops, run, run_statement, torchvision  # noqa: E402
from samples import decided_by_numbers, samples  # noqa: E402
from tables import TABLES, recorded_names  # noqa: E402

warnings.simplefilter("ignore")
torch.set_num_threads(1)
VERSION = {"torch": torch.__version__.split("+")[0]}


def load(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(GOLDEN))
    spec.loader.exec_module(module)
    return module


def dump(lines):
    return "".join(json.dumps(line, separators=(",", ":"), ensure_ascii=False) + "\n" for line in lines)


def record_cases(path):
    """The readable cases of one file, and its sweep."""
    module = load(path)
    version = {**VERSION, "einops": einops.__version__} if "einops" in path.parts else VERSION
    lines, swept = [version], [{**version, "seed": 0}]
    count = getattr(module, "SWEEP", SWEEP)
    if hasattr(module, "apis"):
        for api in module.apis:
            # a seed of its own, so that one more name leaves the others' recordings as they are
            rng = random.Random(api)
            lines += [{"api": api, **line} for line in readable(path, module.cases(api), module.errors(api))]
            swept += [{"api": api, **run(module.sweep(api, rng))} for _ in range(count)]
    else:
        rng = random.Random(0)
        lines += readable(path, module.cases, module.errors)
        swept += [run(module.sweep(rng)) for _ in range(count)]
    yield path.with_suffix(".jsonl"), dump(lines)
    invalid, all = sum("error" in line for line in swept), len(swept) - 1
    print(f"  {path.relative_to(GOLDEN)}: {len(lines) - 1} cases, {all} swept, {invalid} of them invalid")
    if not 0.25 <= invalid / all <= 0.6:
        print(f"  WARNING: about a third should be invalid, but {invalid} of {all} are")
    yield path.with_suffix(".sweep.jsonl"), dump(swept)
    if hasattr(module, "values"):
        yield path.with_suffix(".values.jsonl"), dump([{**VERSION, "seed": 0}, *module.values(random.Random(0))])


def record_values(path):
    """What a model of lib/numeric is compared with."""
    yield path.with_suffix(".values.jsonl"), dump([{**VERSION, "seed": 0}, *load(path).values(random.Random(0))])


def readable(path, cases, errors):
    lines = [run(source) for source in cases]
    for id, source in errors.items():
        line = run(source)
        if "error" not in line:
            raise SystemExit(f"{path.relative_to(ROOT)}: {id}: PyTorch raises nothing for {source}")
        lines.append({"id": id, **line})
    return lines


def record_programs(path):
    """Random programs, with what each statement made, or the exception that ended it."""
    module = load(path)
    lines = [{**VERSION, "seed": 0}]
    for seed in range(module.COUNT):
        watched, made, steps = Watched(), {}, []
        names = {"torch": watched, "nn": nn, "F": nn.functional, "einops": einops}
        torch.manual_seed(0)
        for statement in module.program(random.Random(seed), made):
            step = run_statement(statement, names, watched)
            steps.append(step)
            if "error" in step:
                break
            made.update({name: value for name, value in names.items() if name not in ("torch", "nn", "F", "einops", "__builtins__")})
        lines.append({"steps": steps})
    yield path.with_suffix(".jsonl"), dump(lines)


def record_samples(target):
    """What PyTorch's tests feed the APIs with, except where the numbers in it decide."""
    lines = [{"api": api, **run(source)} for api, source in samples(recorded_names())]
    yield target, dump([{**VERSION, "seed": 0}, *(line for line in lines if not decided_by_numbers(line))])


def record_table(target):
    yield target, json.dumps({**VERSION, target.stem: TABLES[target.stem]()}) + "\n"


FENCE = re.compile(r"^```python[^\n]*\n(.*?)^```", re.M | re.S)


def record_snippets(note):
    """What each Python snippet of a note prints, by the hash of its text. The twin in the other language has the same."""
    relative = note.relative_to(ROOT / "content")
    parts = relative.parts[1:] if relative.parts[0] == "api" else relative.parts
    target = GOLDEN.joinpath(*parts).with_name(relative.name.split(".")[0] + ".snippets.json")
    recorded = {}
    for match in FENCE.finditer(note.read_text(encoding="utf-8")):
        code = match.group(1).strip()
        key = hashlib.sha256(code.encode()).hexdigest()[:16]
        torch.manual_seed(0)
        printed, error = io.StringIO(), None
        with contextlib.redirect_stdout(printed):
            try:
                exec(compile(code, str(relative), "exec"), {"__name__": "__main__"})
            except Exception as raised:
                error = "".join(traceback.format_exception_only(raised)).strip()
        recorded[key] = {"stdout": printed.getvalue().rstrip(), "error": error}
    if recorded:
        yield target, json.dumps({**VERSION, "snippets": recorded}, indent=1, ensure_ascii=False) + "\n"


def main():
    mode, *patterns = sys.argv[1:] or [""]
    if mode not in {"update", "check"}:
        raise SystemExit(__doc__)
    patterns = [pattern if "/" in pattern else pattern.replace(".", "/") for pattern in patterns]
    vision = torchvision is not None
    if not vision and VERSION["torch"] != "2.13.0":
        raise SystemExit(f"PyTorch 2.13.0 is wanted, this is {VERSION['torch']}")
    if vision:
        VERSION["torchvision"] = torchvision.__version__.split("a")[0].split("+")[0]

    def wanted(path):
        relative = path.relative_to(ROOT).as_posix()
        return ("torchvision" in relative) == vision and (not patterns or any(p in relative for p in patterns))

    stale = []
    models = sorted(p for p in (GOLDEN / "numeric").glob("*.py") if wanted(p))
    case_files = sorted(p for p in GOLDEN.rglob("*.py") if p.parent != GOLDEN and p not in models and wanted(p))
    programs = [path for path in [GOLDEN / "programs.py", GOLDEN / "autograd.py"] if wanted(path)]
    notes = sorted(p for p in (ROOT / "content").rglob("*.zh.mdx") if wanted(p))
    tables = [target for target in (GOLDEN / f"{name}.json" for name in TABLES) if wanted(target)]
    # last, as what its import of PyTorch's tests changes is not for the others
    sampled = [target for target in [GOLDEN / "samples.jsonl"] if wanted(target)]
    kinds = (
        (record_cases, case_files),
        (record_values, models),
        (record_programs, programs),
        (record_snippets, notes),
        (record_table, tables),
        (record_samples, sampled),
    )
    for record, paths in kinds:
        for path in paths:
            for target, text in record(path):
                old = target.read_text(encoding="utf-8") if target.exists() else None
                if old == text:
                    continue
                stale.append(target.relative_to(ROOT).as_posix())
                if mode == "update":
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_text(text, encoding="utf-8")
    for name in stale:
        print(("wrote " if mode == "update" else "differs: ") + name)
    print(f"{len(case_files)} APIs and {len(notes)} notes, {len(stale)} files {'written' if mode == 'update' else 'differ'}")
    sys.exit(1 if stale and mode == "check" else 0)


main()
