"""Record the nodes that PyTorch's operations leave behind, into grad_names.jsonl. usage: grad_names.py

The calls are those of the golden tests (tests/golden/**/*.jsonl), made again with tensors that want
gradients. All of them are compared with `grad_name`; of each operation and node a few are written down, for
check_grad_names.py: the operation, what it is given, the shape of the result, which result it is, and the
node's name.
"""

import ast
import collections
import json
import warnings
from pathlib import Path

import einops
import einops.layers.torch
import torch
from binding import bound
from check_grad_names import CASES, compare
from stand_in import M, T

ROOT = Path(__file__).resolve().parents[2]
NAMES = {"torch": torch, "nn": torch.nn, "F": torch.nn.functional, "einops": einops}
NAMES["OrderedDict"] = collections.OrderedDict
MAKERS = """
    arange complex empty empty_like empty_strided eye full full_like linspace normal ones ones_like rand
    rand_like randn randn_like tensor zeros zeros_like
""".split()
# Autograd's own, and a module that is only what its children are.
SKIPPED = {"torch.nn.Sequential", "torch.Tensor.requires_grad_", "torch.Tensor.retain_grad"}
KEPT = 3


def sources():
    """Each recorded call that PyTorch takes, with the operation it is about."""
    golden = ROOT / "tests" / "golden"
    for path in sorted(golden.rglob("*.jsonl")):
        if path.parent == golden and path.stem != "samples" or "torchvision" in path.parts:
            continue
        own = ".".join(path.relative_to(golden).parts).removesuffix(".jsonl").removesuffix(".sweep")
        for line in path.read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            if "source" in case and "error" not in case:
                yield case.get("api", own), case["source"]


class Watch(ast.NodeTransformer):
    """Sends what the makers of tensors return through `watch`."""

    def visit_Call(self, node):
        self.generic_visit(node)
        match node.func:
            case ast.Attribute(value=ast.Name(id="torch"), attr=attr) if attr in MAKERS:
                return ast.Call(ast.Name("watch", ast.Load()), [node], [])
        return node


def flat(value):
    if isinstance(value, torch.Tensor):
        return [value]
    items = value.values() if isinstance(value, dict) else value if isinstance(value, (list, tuple)) else []
    return [tensor for item in items for tensor in flat(item)]


def stand_in(value):
    """The value with stand-ins for its tensors and modules."""
    match value:
        case torch.Tensor():
            dtype = str(value.dtype).removeprefix("torch.")
            return T(tuple(value.shape), tuple(value.stride()), value.requires_grad, dtype)
        case list():
            return [stand_in(item) for item in value]
        case tuple():
            return tuple(stand_in(item) for item in value)
        case dict():
            return {name: stand_in(item) for name, item in value.items()}
        case slice():
            return slice(*map(stand_in, (value.start, value.stop, value.step)))
        case None | bool() | int() | float() | complex() | str():
            return value
        case torch.nn.Module() if hasattr(value, "norm_first"):
            return M(value.norm_first)
    return value if value is ... else str(value)


class Run:
    """One call, made with gradients. `wants`: all tensors, only the first, or no more than weights."""

    def __init__(self, source, wants, leaves=True):
        self.wants, self.leaves, self.seen = wants, leaves, []
        self.top = ast.parse(source, mode="eval").body
        for field, value in ast.iter_fields(self.top):
            nodes = value if isinstance(value, list) else [value]
            made = [Watch().visit(node) if isinstance(node, ast.AST) else node for node in nodes]
            setattr(self.top, field, made if isinstance(value, list) else made[0])
        torch.manual_seed(0)
        self.receiver, self.init, self.training = None, None, None
        self.results = self.call()

    def watch(self, tensor):
        if tensor.is_floating_point() or tensor.is_complex():
            wanted = self.wants == "all" or (self.wants == "first" and not self.seen)
            tensor = tensor.detach().requires_grad_(wanted)
            if wanted and not self.leaves:
                tensor = tensor.clone()
        self.seen.append((tensor, tensor.grad_fn))
        return tensor

    def value(self, node):
        code = compile(ast.fix_missing_locations(ast.Expression(node)), "call", "eval")
        return eval(code, NAMES | {"watch": self.watch})

    def call(self):
        match self.top:
            case ast.Subscript(value=receiver, slice=index):
                self.receiver = self.value(receiver)
                self.given((self.receiver, self.value(index)), {})
                return self.receiver[self.args[1]]
            case ast.Attribute(value=receiver, attr=name):
                self.receiver = self.value(receiver)
                self.given((self.receiver,), {})
                return getattr(self.receiver, name)
        function, self.method = self.function(self.top.func)
        args, keywords = self.arguments(self.top)
        first = () if self.receiver is None else (self.receiver,)
        self.given((*first, *args), keywords)
        results = function(*args, **keywords)
        return self.receiver if results is None else results

    def function(self, node):
        """What is called, and its bare name."""
        if isinstance(node, ast.Attribute):
            owner = self.value(node.value)
            self.receiver = owner if isinstance(owner, torch.Tensor) else None
            return getattr(owner, node.attr), node.attr
        module = self.value(node)
        # `torch.nn.Linear(…).eval()`
        while isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Call):
            node = node.func.value
        kept, self.seen = self.seen, [None]
        self.init, self.seen = stand_in(self.arguments(node)), kept
        self.training = module.training
        return module, ""

    def arguments(self, node):
        args, keywords = [], {}
        for one in node.args:
            args += self.value(one.value) if isinstance(one, ast.Starred) else [self.value(one)]
        for one in node.keywords:
            keywords |= {one.arg: self.value(one.value)} if one.arg else self.value(one.value)
        return args, keywords

    method = ""

    def given(self, args, keywords):
        """Kept as they are before the call, which may write them."""
        self.args = args
        self.before = stand_in(list(args)), stand_in(keywords)

    def nodes(self):
        """The shape, the place and the node's name of each result that has a node of its own."""
        for place, tensor in enumerate(flat(self.results)):
            node = tensor.grad_fn
            if node is None or any(
                tensor is one and node is before for one, before in filter(None, self.seen)
            ):
                continue
            name = type(node).__name__
            yield (
                tuple(tensor.shape),
                place,
                node.name().rpartition("::")[2] if name == "CppFunction" else name,
            )


def run(source, wants):
    """The call, or None where autograd refuses it. A leaf cannot be written: then the tensors are none."""
    try:
        try:
            return Run(source, wants)
        except RuntimeError as error:
            if "in-place operation" not in str(error):
                raise
            return Run(source, wants, leaves=False)
    except Exception:
        return None
    finally:
        torch.set_grad_enabled(True)


def cases():
    for api, source in sources():
        if api in SKIPPED:
            continue
        is_module = api.startswith("torch.nn.") and api[9:10].isupper()
        for wants in ("all", "first", "none") if is_module else ("all", "first"):
            made = run(source, wants)
            given = made and bound(api, *made.before, made.init)
            if given is None:
                continue
            if made.training is not None:
                given["training"] = made.training
            is_inplace = (
                made.method.endswith("_") and not made.method.endswith("__") and not api.endswith("_")
            )
            for shape, place, name in made.nodes():
                yield {
                    "op": f"{api}_" if is_inplace else api, "given": repr(given), "result": list(shape),
                    "output": place, "name": name,
                }  # fmt: skip


def main():
    warnings.simplefilter("ignore")
    torch.set_num_threads(1)
    found, kept = list(cases()), collections.defaultdict(list)
    for case in found:
        same = kept[case["op"], case["name"], case["output"] > 0]
        if len(same) < KEPT and case not in same and len(case["given"]) < 600:
            same.append(case)
    lines = [{"torch": torch.__version__.split("+")[0]}, *(case for same in kept.values() for case in same)]
    CASES.write_text(
        "".join(json.dumps(line, separators=(",", ":")) + "\n" for line in lines), encoding="utf-8"
    )
    print(f"{len(lines) - 1} cases kept, {CASES.stat().st_size} bytes")
    compare(found)


if __name__ == "__main__":
    main()
