"""What each operation keeps for its backward pass, found out by writing into its tensors before it.

    python tests/golden/saved.py        writes lib/shape/saved.json

The calls are those that are recorded already. `"01r"`: it keeps its first and its second tensor and its result. `"+"`: a
second backward pass fails although none of them is kept. An API whose calls differ in that is listed with all they keep.
"""

import json
import os
import re
import warnings
from pathlib import Path

import torch
import torch.nn.functional  # noqa: F401

HERE = Path(__file__).parent
OUT = HERE.parent.parent / "lib" / "shape" / "saved.json"
MOST_CALLS = 12

made: list[torch.Tensor] = []
real = {name: getattr(torch, name) for name in ("randn", "rand", "zeros", "ones", "empty", "full", "tensor")}


def tracked(name):
    def make(*args, **kwargs):
        kwargs.pop("requires_grad", None)
        found = real[name](*args, **kwargs)
        if not (found.is_floating_point() or found.is_complex()):
            return found
        # no leaf, so that it may be written
        found = (found + 0.5).requires_grad_().clone()
        made.append(found)
        return found

    return make


class Names(dict):
    def __init__(self):
        import einops

        stand = {name: tracked(name) for name in real}
        holder = type("torch", (), {})()
        super().__init__(
            torch=_Torch(stand), nn=torch.nn, F=torch.nn.functional, OrderedDict=__import__("collections").OrderedDict,
            einops=einops, float=float, inf=float("inf"), nan=float("nan"), holder=holder,
        )  # fmt: skip


class _Torch:
    def __init__(self, stand):
        self._stand = stand

    def __getattr__(self, name):
        return self._stand[name] if name in self._stand else getattr(torch, name)


def results(value):
    if isinstance(value, torch.Tensor):
        return [value] if value.grad_fn is not None else []
    if isinstance(value, (tuple, list)):
        return [one for item in value for one in results(item)]
    return []


def run(source, names):
    made.clear()
    torch.manual_seed(0)
    value = eval(source, names)
    return list(made), results(value)


def ends(outputs):
    try:
        sum(one.sum().abs() for one in outputs).backward(retain_graph=False)
        return None
    except RuntimeError as e:
        return str(e)


def kept(source, names):
    inputs, outputs = run(source, names)
    if not outputs or any(one is out for one in inputs for out in outputs) or ends(outputs) is not None:
        return None
    found = ""
    for at in range(len(inputs)):
        inputs, outputs = run(source, names)
        shares = any(out.untyped_storage().data_ptr() == inputs[at].untyped_storage().data_ptr() for out in outputs)
        if shares:
            continue
        with torch.no_grad():
            inputs[at].add_(0)
        message = ends(outputs)
        if message and "modified by an inplace" in message:
            found += str(at)
    inputs, outputs = run(source, names)
    if not any(out.untyped_storage().data_ptr() == one.untyped_storage().data_ptr() for one in inputs for out in outputs):
        with torch.no_grad():
            outputs[0].add_(0)
        message = ends(outputs)
        if message and "modified by an inplace" in message:
            found += "r"
    inputs, outputs = run(source, names)
    total = sum(one.sum().abs() for one in outputs)
    total.backward(retain_graph=True)
    again, outputs = run(source, names)
    for one in outputs[:1]:
        one.sum().backward()
        try:
            one.sum().backward()
        except RuntimeError as e:
            if "second time" in str(e) and found == "":
                found += "+"
    return found


def marks_of(api: str, sources: list[str], names) -> str | None:
    """In a process of its own: some kernels die of what is tried here."""
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        torch.set_num_threads(1)
        for source in sources[:MOST_CALLS]:
            try:
                found = kept(source, names)
            except Exception:
                continue
            if found is not None:
                os.write(write, f"{found},".encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as pipe:
        told = pipe.read().split(",")[:-1]
    os.waitpid(pid, 0)
    if not told:
        return None
    marks = "".join(sorted(set("".join(told))))
    return marks if marks == "+" else marks.replace("+", "")


def main():
    warnings.simplefilter("ignore")
    names = Names()
    calls: dict[str, list[str]] = {}
    files = sorted([*HERE.glob("torch/**/*.jsonl"), *HERE.glob("tables/*.jsonl"), *HERE.glob("einops/**/*.jsonl")])
    for file in files:
        if file.name.endswith(".sweep.jsonl"):
            continue
        own = ".".join(file.relative_to(HERE).with_suffix("").parts)
        for line in file.read_text().splitlines()[1:]:
            one = json.loads(line)
            source = one.get("source")
            if not source or one.get("value") is None or "\n" in source:
                continue
            if re.search(r"_\(|out=|inplace=True|backward|_grad", source):
                continue
            calls.setdefault(one.get("api", own), []).append(source)
    table = {api: marks_of(api, sources, names) for api, sources in sorted(calls.items())}
    lines = [f'  "{api}": "{marks}"' for api, marks in table.items() if marks is not None]
    OUT.write_text("{\n" + ",\n".join(lines) + "\n}\n")


if __name__ == "__main__":
    main()
