"""Arguments by their names, as the recorded signatures have them (tests/golden/signatures.json)."""

import ast
import json
from pathlib import Path

RECORDED = Path(__file__).resolve().parents[1] / "golden" / "signatures.json"
SIGNATURES = json.loads(RECORDED.read_text(encoding="utf-8"))["signatures"]
NUMPY = {"axis": "dim", "keepdims": "keepdim", "x": "input", "x1": "input", "x2": "other"}


def bound(api, args, keywords, init=None):
    """The arguments of a call by name, with those of a module's construction; None: no signature fits."""
    known = SIGNATURES.get(api)
    if known is None:
        return None
    if init is not None:
        made, called = bind(known.get("init") or [], *init), bind(known.get("call") or [], args, keywords)
        return None if made is None or called is None else made | called
    if "attribute" in known:
        return {"self": args[0]}
    documented = known.get("documented") or []
    if "documented" in known and api.startswith("torch.Tensor."):
        documented = [["self", "positional"], *documented]
    overloads = known.get("overloads") or [documented]
    for declared in overloads:
        renamed = {NUMPY.get(name, name): value for name, value in keywords.items()}
        for given in (keywords, renamed):
            found = bind(declared, args, given)
            if found is not None:
                return found
    # sizes may be written one by one: `x.permute(1, 0)`
    for declared in overloads:
        names = [name for name, kind, *_ in declared if kind == "positional"]
        if len(names) == 2 and len(args) > 2 and not keywords:
            return {names[0]: args[0], names[1]: tuple(args[1:])}
    return None


def bind(declared, args, keywords):
    """The arguments by the names of one signature; None: they do not fit."""
    found, args, keywords = {}, list(args), dict(keywords)
    for name, kind, *default in declared:
        if kind == "variadic":
            found[name], args = tuple(args), []
        elif kind == "keywords":
            found, keywords = found | keywords, {}
        elif kind == "positional" and args:
            found[name] = args.pop(0)
        elif name in keywords:
            found[name] = keywords.pop(name)
        elif not default:
            return None
        else:
            found[name] = value(default[0])
    is_whole = not args and not keywords
    return found if is_whole and all(fits(name, value) for name, value in found.items()) else None


def value(default):
    """A default as it was written: `None`, `'mean'`; what is no literal stays a text."""
    try:
        return ast.literal_eval(default)
    except (ValueError, SyntaxError):
        return default


def fits(name, value):
    """Overloads differ by types: `max(x, other)` and `max(x, dim)`."""
    match name:
        case "dim":
            return isinstance(value, (int, tuple, list, str, type(None))) and not isinstance(value, bool)
        case "dtype":
            return value is None or (isinstance(value, str) and value.startswith("torch."))
        case "unbiased" | "keepdim":
            return isinstance(value, (bool, int, type(None)))
    return name != "decimals" or isinstance(value, int)
