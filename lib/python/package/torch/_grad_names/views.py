"""Views and indices: what they leave behind depends on how elements lie in memory."""

from .rules import backward, rule


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
        pairs = zip(self.shape, self.strides, strict=True)
        strides = [stride for size, stride in pairs if size > 1 and stride]
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
    is_number = call.shapes[call.output : call.output + 1] == [()]
    return backward("View" if is_number else "Unsqueeze")


@rule("diag")
def diag(call):
    return backward("DiagEmbed") if call.rank == 1 else "DiagonalBackward0_copy"


@rule("H", "mH", "adjoint")
def adjoint(call):
    return backward("Conj" if call.first is not None and call.first.is_complex() else "Transpose")


@rule("Tensor.__getitem__")
def getitem(call):
    """The last of the steps that an index is taken apart into."""
    if not call.is_known:
        change = len(call.result) - call.rank if call.result is not None else -1
        return backward({-1: "Select", 0: "Slice", 1: "Unsqueeze"}.get(change, "Index"))
    index = call.get("indices")
    if isinstance(index, slice):
        return backward("Slice")
    last, is_picked = taken(index, call.first.shape)
    return backward("Index" if is_picked else last or "Alias")


@rule("Tensor.__setitem__")
def setitem(call):
    """A part is written through a view, and what tensors pick out of the whole is put directly."""
    if not call.is_known:
        return "CopySlices"
    index = call.get("indices")
    last, is_picked = taken(index, call.first.shape)
    if last is not None:
        return "CopySlices"
    if is_picked:
        return backward("IndexPut")
    is_number = not getattr(call.get("value"), "shape", ())
    return backward("Fill", 3) if is_number and call.rank else "CopyBackwards"


def taken(index, sizes):
    """The last view that an index makes, None without any; and do tensors or lists pick elements out?"""
    items = list(index) if isinstance(index, tuple) or is_list_of_indices(index) else [index]
    real = [one for one in items if not (one is None or one is ... or isinstance(one, bool))]
    used = sum(len(one.shape) if is_mask(one) else 1 for one in real)
    last, is_picked, dim = None, False, 0
    for one in items:
        if isinstance(one, bool):
            last, is_picked = "Unsqueeze", True
        elif isinstance(one, (list, tuple)) or (hasattr(one, "shape") and not is_position(one)):
            is_picked, dim = True, dim + (len(one.shape) if is_mask(one) else 1)
        elif one is None:
            last = "Unsqueeze"
        elif one is ...:
            dim += len(sizes) - used
        elif isinstance(one, slice):
            # `:` and the like make no view
            last = last if one.indices(sizes[dim]) == (0, sizes[dim], 1) else "Slice"
            dim += 1
        else:
            last, dim = "Select", dim + 1
    return last, is_picked


def is_position(tensor):
    """An integer tensor without dimensions selects, as a number does."""
    return tuple(tensor.shape) == () and str(tensor.dtype) not in ("torch.bool", "torch.uint8")


def is_mask(one):
    return str(getattr(one, "dtype", "")) == "torch.bool"


def is_list_of_indices(index):
    """PyTorch takes a list with a slice, None, `...` or a sequence in it for a tuple."""
    if not isinstance(index, list) or len(index) >= 32:
        return False
    return any(one is None or one is ... or isinstance(one, (slice, list, tuple)) for one in index)
