"""Nodes whose name depends on what is given: a number or a tensor, a dimension or none, ranks, a reduction."""

RULES = {}


class Call:
    """One call, as far as it is known."""

    def __init__(self, op, name, shapes, given, result, output, is_inplace):
        self.name, self.given, self.result, self.output = name, given or {}, result, output
        self.is_known = given is not None
        self.is_module = op.startswith("torch.nn.") and op[9:10].isupper()
        self.is_inplace = is_inplace or bool(self.given.get("inplace"))
        self.shapes = [tuple(tensor.shape) for tensor in tensors(list(self.given.values()))]
        if not self.is_known:
            self.shapes = [tuple(shape) for shape in shapes]

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


def backward(name, number=0):
    return f"{name}Backward{number}"


def rule(*names):
    """Put a function into the table under some names."""

    def put(function):
        RULES.update(dict.fromkeys(names, function))
        return function

    return put


# ── a number or a tensor ─────────────────────────────────────────────────────────────────────────────────────────────

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
    return backward("Sort", int(call.get("stable") is not None))


@rule("unique")
def unique(call):
    return backward("Unique2" if call.get("dim") is None else "UniqueDim")


@rule("split", "chunk")
def split(call):
    sizes = call.get("split_size", call.get("split_size_or_sections"))
    return backward("SplitWithSizes" if isinstance(sizes, (list, tuple)) else "Split")


@rule("repeat_interleave")
def repeat_interleave(call):
    return backward("IndexSelect" if hasattr(call.get("repeats"), "shape") else "View")


# ── along a dimension or over everything ─────────────────────────────────────────────────────────────────────────────


@rule("sum", "mean", "prod", "median", "nanmedian")
def reduction(call):
    has_dim = "dim" in call.given if call.is_known else not call.is_scalar()
    return backward(call.name.capitalize(), int(has_dim))


@rule("max", "min")
def extreme(call):
    name = call.name.capitalize()
    if hasattr(call.get("other"), "shape") or (not call.is_known and len(call.shapes) > 1):
        return backward(f"{name}imum")
    has_dim = len(call.given) > 1 if call.is_known else not call.is_scalar()
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


# ── views ────────────────────────────────────────────────────────────────────────────────────────────────────────────


class Layout:
    """Sizes and strides; without strides, one element behind the other."""

    def __init__(self, shape, strides=None):
        self.shape = tuple(shape)
        self.strides = tuple(strides) if strides is not None else packed(self.shape)

    def is_contiguous(self):
        triples = zip(self.shape, self.strides, packed(self.shape), strict=True)
        return 0 in self.shape or all(size == 1 or stride == wanted for size, stride, wanted in triples)

    def is_transposed(self):
        """Do dimensions lie in memory in another order?"""
        strides = [stride for size, stride in zip(self.shape, self.strides, strict=True) if size > 1 and stride]
        return strides != sorted(strides, reverse=True)

    def viewed(self, shape):
        """The strides that show the same elements in another shape; None: they have to be copied."""
        if 0 in self.shape:
            return packed(shape)
        strides, at, base = [], len(shape) - 1, self.strides[-1] if self.strides else 1
        count = seen = 1
        for dim in reversed(range(len(self.shape))):
            count *= self.shape[dim]
            # a chunk ends where the next dimension does not follow it in memory
            if dim > 0 and (self.shape[dim - 1] == 1 or self.strides[dim - 1] == count * base):
                continue
            while at >= 0 and (seen < count or shape[at] == 1):
                strides.append(seen * base)
                seen *= shape[at]
                at -= 1
            if seen != count:
                return None
            if dim > 0:
                base, count, seen = self.strides[dim - 1], 1, 1
        return strides[::-1] if at < 0 else None

    def reshape(self, shape):
        """What reshaping leaves behind, and its layout; it copies where there is no other way."""
        if self.is_contiguous():
            return backward("View"), Layout(shape)
        strides = self.viewed(shape)
        return backward("UnsafeView" if strides is None else "ReshapeAlias"), Layout(shape, strides)

    def permute(self, order):
        return Layout([self.shape[dim] for dim in order], [self.strides[dim] for dim in order])

    def is_channels_last(self):
        """Do the channels of images lie next to each other? PyTorch's own guess."""
        if len(self.shape) not in (4, 5) or 0 in self.shape or not self.strides[1]:
            return False
        least = 0
        for dim in (1, *range(len(self.shape) - 1, 1, -1), 0):
            if self.strides[dim] < least or (dim == 0 and least == self.strides[1]):
                return False
            least = self.strides[dim] * self.shape[dim]
        return True

    def expand(self, axes):
        """`axes`: for each dimension, is it there already, and its size."""
        strides = iter(self.strides)
        return Layout([size for _, size in axes], [next(strides) if is_there else 0 for is_there, _ in axes])


def packed(shape):
    strides, step = [], 1
    for size in reversed(shape):
        strides.append(step)
        step *= max(size, 1)
    return tuple(reversed(strides))


@rule("reshape", "reshape_as", "flatten")
def reshape(call):
    if call.first is None or call.result is None:
        return backward("View")
    return Layout(call.first.shape, call.first.stride()).reshape(call.result)[0]


@rule("movedim")
def movedim(call):
    return backward("Permute" if call.rank else "Alias")


@rule("atleast_2d", "atleast_3d")
def at_least(call):
    return backward("View" if call.output < len(call.shapes) and not call.shapes[call.output] else "Unsqueeze")


@rule("diag")
def diag(call):
    return backward("DiagEmbed") if call.rank == 1 else "DiagonalBackward0_copy"


@rule("H", "mH", "adjoint")
def adjoint(call):
    return backward("Conj" if call.first is not None and call.first.is_complex() else "Transpose")


@rule("view")
def view(call):
    return "ViewBackward1" if isinstance(call.get("dtype"), str) else backward("View")


def is_list_of_indices(index):
    """PyTorch takes a list with a slice, None, `...` or a sequence in it for a tuple."""
    if not isinstance(index, list) or len(index) >= 32:
        return False
    return any(one is None or one is ... or isinstance(one, (slice, list, tuple)) for one in index)


@rule("Tensor.__getitem__")
def getitem(call):
    """The last of the steps that an index is taken apart into."""
    if not call.is_known:
        change = len(call.result) - call.rank if call.result is not None else -1
        return backward({-1: "Select", 0: "Slice", 1: "Unsqueeze"}.get(change, "Index"))
    index = call.get("indices")
    if isinstance(index, slice):
        return backward("Slice")
    items = list(index) if isinstance(index, tuple) or is_list_of_indices(index) else [index]
    last, dim, sizes = "Alias", 0, call.first.shape
    used = sum(not (one is None or one is ... or isinstance(one, bool)) for one in items)
    for one in items:
        if isinstance(one, (bool, list, tuple)) or (hasattr(one, "shape") and not is_position(one)):
            return backward("Index")
        if one is None:
            last = "Unsqueeze"
        elif one is ...:
            dim += len(sizes) - used
        elif isinstance(one, slice):
            last = last if one.indices(sizes[dim]) == (0, sizes[dim], 1) else "Slice"
            dim += 1
        else:
            last, dim = "Select", dim + 1
    return backward(last)


def is_position(tensor):
    """An integer tensor without dimensions selects, as a number does."""
    return tuple(tensor.shape) == () and str(tensor.dtype) not in ("torch.bool", "torch.uint8")


@rule("Tensor.__setitem__")
def setitem(call):
    """A part is written through a view; what is picked out by tensors is put directly."""
    index = call.get("indices")
    items = index if isinstance(index, tuple) or is_list_of_indices(index) else [index]
    is_picked = any(isinstance(one, list) or (hasattr(one, "shape") and not is_position(one)) for one in items)
    is_plain = all(one is None or isinstance(one, list) or hasattr(one, "shape") for one in items)
    return "IndexPutBackward0" if is_picked and is_plain else "CopySlices"
