"""Nodes whose name depends on what is given: a number or a tensor, a dimension or none."""

RULES = {}


class Call:
    """One call, as far as it is known."""

    def __init__(self, op, name, shapes, given, result, output, is_inplace):
        self.name, self.given, self.result, self.output = name, given or {}, result, output
        self.is_known = bool(given)
        self.is_module = op.startswith("torch.nn.") and op[9:10].isupper()
        self.is_inplace = is_inplace or bool(self.given.get("inplace"))
        seen = [tensor.shape for tensor in tensors(list(self.given.values()))]
        self.shapes = [tuple(shape) for shape in (seen if self.is_known else shapes)]

    def get(self, name, default=None):
        return self.given.get(name, default)

    @property
    def first(self):
        """The first tensor; None where only the shapes are known."""
        return next(tensors(list(self.given.values())), None)

    @property
    def rank(self):
        return len(self.shapes[0]) if self.shapes else 0

    def is_scalar(self):
        """Is the result a single number, as far as is known?"""
        return self.result is None or len(self.result) == 0


def tensors(values):
    """The tensors among some values, those in lists and tuples too."""
    for value in values:
        if hasattr(value, "shape"):
            yield value
        elif isinstance(value, (list, tuple)):
            yield from tensors(value)


def is_there(parameter):
    """A tensor, or the word of a module's arguments for it."""
    return hasattr(parameter, "shape") or bool(parameter)


def backward(name, number=0):
    return f"{name}Backward{number}"


def rule(*names):
    """Put a function into the table under some names."""

    def put(function):
        RULES.update(dict.fromkeys(names, function))
        return function

    return put


# ── a number or a tensor ────────────────────────────────────────────────────────────────────────────────────

# operation: the argument that may be either, the node for a number, the node for a tensor
EITHER = {
    "clamp_max": ("max", "ClampMaxBackward0", "ClampMaxBackward1"),
    "clamp_min": ("min", "ClampMinBackward0", "ClampMinBackward1"),
    "copysign": ("other", "CopysignBackward1", "CopysignBackward0"),
    "fill": ("value", "FillBackward0", "FillBackward1"),
    "fmod": ("other", "FmodBackward0", "FmodBackward1"),
    "index_fill": ("value", "IndexFillBackward0", "IndexFillBackward1"),
    "lerp": ("weight", "LerpBackward0", "LerpBackward1"),
    "masked_fill": ("value", "MaskedFillBackward0", "MaskedFillBackward1"),
    "pow": ("exponent", "PowBackward0", "PowBackward1"),
    "float_power": ("exponent", "PowBackward0", "PowBackward1"),
    "remainder": ("other", "RemainderBackward0", "RemainderBackward1"),
    "rsub": ("other", "RsubBackward1", "RsubBackward0"),
    "eq": ("other", "EqBackward0", "EqBackward1"),
    "ge": ("other", "GeBackward0", "GeBackward1"),
    "gt": ("other", "GtBackward0", "GtBackward1"),
    "le": ("other", "LeBackward0", "LeBackward1"),
    "lt": ("other", "LtBackward0", "LtBackward1"),
    "ne": ("other", "NeBackward0", "NeBackward1"),
}


@rule(*EITHER)
def either(call):
    argument, number, tensor = EITHER[call.name]
    if not call.is_known:
        return tensor if len(call.shapes) > 1 else number
    if isinstance(next(iter(call.given.values())), (int, float, complex)):
        return "PowBackward2" if "pow" in call.name else "NotImplemented"
    found = tensor if hasattr(call.get(argument), "shape") else number
    return f"{found[:-1]}{int(found[-1]) + 2}" if call.name == "fill" and call.is_inplace else found


@rule("clamp")
def clamp(call):
    bounds = [call.get(name) for name in ("min", "max") if call.get(name) is not None]
    return backward("Clamp", int(not bounds or not all(hasattr(bound, "shape") for bound in bounds)))


@rule("div", "divide")
def div(call):
    return backward("Div", 2 if call.get("rounding_mode") is not None else 0)


@rule("xlogy")
def xlogy(call):
    is_number = [isinstance(value, (int, float)) for value in call.given.values()] or [False, False]
    return backward("Xlogy", 1 if is_number[0] else 2 if is_number[1] else 0)


@rule("normal")
def normal(call):
    if call.is_inplace:
        return backward("Normal")
    is_tensor = [hasattr(call.get(name), "shape") for name in ("mean", "std")]
    return backward("Normal", 2 if is_tensor == [False, True] else 3 if all(is_tensor) else 1)


@rule("bernoulli")
def bernoulli(call):
    if call.is_inplace:
        return backward("Bernoulli", 1 if hasattr(call.get("p"), "shape") else 2)
    return "NotImplemented" if call.get("p") is not None else backward("Bernoulli")


@rule("scatter")
def scatter(call):
    if call.get("reduce") is not None:
        return "NotImplemented"
    is_number = "value" in call.given or isinstance(call.get("src"), (int, float))
    return backward("Scatter", int(is_number))


@rule("random")
def random(call):
    return backward("Random", 0 if call.get("from") is not None else 1 if call.get("to") is not None else 2)


@rule("round")
def round_(call):
    return backward("Round", int("decimals" in call.given))


@rule("sort")
def sort(call):
    return backward("Sort", int("stable" in call.given))


@rule("unique")
def unique(call):
    return backward("Unique2" if call.get("dim") is None else "UniqueDim")


@rule("split", "chunk")
def split(call):
    sizes = call.get("split_size", call.get("split_size_or_sections"))
    is_empty = call.name == "chunk" and call.rank and call.shapes[0][call.get("dim", 0)] == 0
    return backward("SplitWithSizes" if is_empty or isinstance(sizes, (list, tuple)) else "Split")


@rule("repeat_interleave")
def repeat_interleave(call):
    return backward("IndexSelect" if hasattr(call.get("repeats"), "shape") else "View")


# ── along a dimension or over everything ────────────────────────────────────────────────────────────────────


@rule("sum", "mean", "prod", "median", "nanmedian")
def reduction(call):
    has_dim = "dim" in call.given if call.is_known else not call.is_scalar()
    return backward(call.name.capitalize(), int(has_dim))


@rule("max", "min")
def extreme(call):
    name = call.name.capitalize()
    if hasattr(call.get("other"), "shape") or (not call.is_known and len(call.shapes) > 1):
        return backward(f"{name}imum")
    # `max(x, 1)`
    has_dim = bool({"dim", "other"} & set(call.given)) if call.is_known else not call.is_scalar()
    return backward(name, int(not has_dim))


@rule("squeeze")
def squeeze(call):
    if not call.is_known:
        return backward("Squeeze", int(call.result is not None and len(call.result) == call.rank - 1))
    dim = call.get("dim")
    number = 0 if "dim" not in call.given else 2 if isinstance(dim, (list, tuple)) else 1
    return backward("Squeeze", number + 3 * call.is_inplace)


@rule("trapezoid", "trapz")
def trapezoid(call):
    return backward("Mul" if call.get("x") is None else "Div", 1)


@rule("cumulative_trapezoid")
def cumulative_trapezoid(call):
    return backward("Cumsum") if call.get("x") is None else backward("Div", 1)


@rule("vander")
def vander(call):
    return "CopySlices" if call.get("increasing") else backward("Flip")


@rule("diff")
def diff(call):
    return "CopyBackwards" if call.get("n", 1) == 0 else backward("Sub")


@rule("corrcoef")
def corrcoef(call):
    return backward("Div") if call.is_scalar() else backward("Clamp", 1)


@rule("sum_to_size")
def sum_to_size(call):
    if call.rank == 0 or call.result == ():
        return backward("Sum")
    return backward("View") if call.result and len(call.result) < call.rank else backward("Sum", 1)
