"""`numpy.ndarray`: a tensor in NumPy's clothes. `tensor.numpy()` and `torch.from_numpy` share its memory."""

import builtins

import torch
from torch import _engine

from ._types import dtype as _dtype, generic, promoted


def listless(function):
    """Its operations are not steps of the program's model."""

    def quiet(*args, **kwargs):
        with _engine.unlisted(), torch.no_grad():
            return function(*args, **kwargs)

    quiet.__name__ = quiet.__qualname__ = function.__name__
    return quiet


def wrap(tensor):
    """An array of the tensor, or a number if it has no dimensions."""
    if tensor.dim():
        return ndarray._of(tensor)
    return _dtype_of(tensor).type(tensor.item())


def _dtype_of(tensor):
    return _dtype(tensor.dtype._name)


def tensor_of(value, dtype=None):
    """Anything as a tensor with the dtype that NumPy gives it."""
    if isinstance(value, ndarray):
        made = value._t
    elif isinstance(value, torch.Tensor):
        made = value.numpy()._t
    elif isinstance(value, generic):
        made = torch.tensor(value.item(), dtype=value.dtype._torch)
    elif isinstance(value, range):
        made = torch.tensor(list(value))
    elif isinstance(value, (list, tuple)) and _has_arrays(value):
        rows = [tensor_of(one) for one in value]
        kind = rows[0].dtype
        for row in rows[1:]:
            kind = promoted(_dtype(kind._name), _dtype(row.dtype._name))._torch
        _check_even(rows)
        made = torch.stack([row.to(kind) for row in rows])
    else:
        _check_ragged(value)
        made = torch.tensor(value, dtype=_python_kind(value))
    return made if dtype is None else made.to(_dtype(dtype)._torch)


def _has_arrays(value):
    return any(
        isinstance(one, (ndarray, torch.Tensor, generic)) or isinstance(one, (list, tuple)) and _has_arrays(one) for one in value
    )


def _leaves(value):
    if isinstance(value, (list, tuple)):
        for one in value:
            yield from _leaves(one)
    else:
        yield value


def _python_kind(value):
    kinds = {one._kind if _engine.is_unknown(one) else type(one).__name__ for one in _leaves(value)}
    if kinds - {"bool", "int", "float", "complex"}:
        raise _engine.unknown(f"an array of {sorted(kinds)[-1]} of numpy", "missing")
    for name, of in (("complex", "complex128"), ("float", "float64"), ("int", "int64"), ("bool", "bool")):
        if name in kinds:
            return getattr(torch, of)
    return torch.float64


def _lengths(value):
    return (len(value), *_lengths(value[0])) if isinstance(value, (list, tuple)) and value else (0,) * (value == [])


def _check_ragged(value, shape=None, depth=0):
    shape = _lengths(value) if shape is None else shape
    if not isinstance(value, (list, tuple)):
        return
    for one in value:
        is_row = isinstance(one, (list, tuple))
        if is_row != (depth + 1 < len(shape)) or is_row and len(one) != shape[depth + 1]:
            _refuse_ragged(depth + 1, (len(value),) if depth == 0 else shape[: depth + 1])
        _check_ragged(one, shape, depth + 1)


def _check_even(rows):
    if any(row.shape != rows[0].shape for row in rows):
        same = 0
        while all(row.dim() > same and row.shape[same] == rows[0].shape[same] for row in rows):
            same += 1
        _refuse_ragged(1 + same, (len(rows), *rows[0].shape[:same]))


def _refuse_ragged(depth, shape):
    raise ValueError(
        "setting an array element with a sequence. The requested array has an inhomogeneous shape after "
        f"{depth} dimensions. The detected shape was {tuple(shape)} + inhomogeneous part."
    )


def pair(a, b):
    """Two operands as tensors of the dtype in which NumPy reckons with them."""
    weak_a, weak_b = _is_weak(a), _is_weak(b)
    left, right = tensor_of(a), tensor_of(b)
    if weak_b and not weak_a:
        kind = _with_python(_dtype_of(left), b)
    elif weak_a and not weak_b:
        kind = _with_python(_dtype_of(right), a)
    else:
        kind = promoted(_dtype_of(left), _dtype_of(right))
    check_broadcast(left, right)
    return left.to(kind._torch), right.to(kind._torch)


def _is_weak(value):
    return type(value) in (builtins.int, builtins.float, builtins.bool) or _engine.is_unknown(value)


def _with_python(kind, value):
    if isinstance(value, builtins.float) and kind.kind not in "fc":
        return _dtype("float64")
    return _dtype("int64") if kind.kind == "b" and not isinstance(value, builtins.bool) else kind


def spelled(shape):
    return f"({','.join(map(str, shape))}{',' if len(shape) == 1 else ''})"


def check_broadcast(*tensors):
    width = max(one.dim() for one in tensors)
    for at in range(-1, -1 - width, -1):
        if len({one.shape[at] for one in tensors if one.dim() >= -at} - {1}) > 1:
            shapes = " ".join(spelled(one.shape) for one in tensors)
            raise ValueError(f"operands could not be broadcast together with shapes {shapes} ")


def floating(tensor):
    return tensor if tensor.is_floating_point() or tensor.is_complex() else tensor.double()


def _binary(name, is_reversed=False, makes_floats=False):
    @listless
    def operator(self, other):
        if isinstance(other, (str, dict, set, type(None))):
            return NotImplemented
        a, b = pair(other, self) if is_reversed else pair(self, other)
        if makes_floats:
            a, b = floating(a), floating(b)
        return wrap(getattr(torch, name)(a, b))

    return operator


def _inplace(name):
    @listless
    def operator(self, other):
        other = tensor_of(other)
        kind = promoted(self.dtype, _dtype_of(other))
        if "fc".find(kind.kind) > "fc".find(self.dtype.kind) and (name == "div" or not _is_weak(other)):
            verb = {"add": "add", "sub": "subtract", "mul": "multiply", "div": "divide"}.get(name, name)
            raise _UFuncTypeError(
                f"Cannot cast ufunc '{verb}' output from dtype('{kind.name}') to dtype('{self.dtype.name}') with casting "
                "rule 'same_kind'"
            )
        check_broadcast(self._t, other)
        self._t.copy_(getattr(torch, name)(self._t, other))
        return self

    return operator


class _UFuncTypeError(TypeError):
    pass


_UFuncTypeError.__name__ = "_UFuncOutputCastingError"


def axes_of(tensor, axis):
    """The axes as torch takes them; NumPy's own error for those that do not exist."""
    if axis is None:
        return tuple(range(tensor.dim()))
    found = axis if isinstance(axis, (tuple, list)) else (axis,)
    for one in found:
        if not -tensor.dim() <= one < tensor.dim():
            raise AxisError(f"axis {one} is out of bounds for array of dimension {tensor.dim()}")
    return tuple(one % tensor.dim() for one in found)


class AxisError(ValueError, IndexError):
    __module__ = "numpy.exceptions"


def reduce(name, makes_floats=False, counts_bools=False):
    @listless
    def reduction(a, axis=None, dtype=None, out=None, keepdims=False, ddof=None):
        t = tensor_of(a)
        if makes_floats:
            t = floating(t)
        if counts_bools and t.dtype is torch.bool:
            t = t.long()
        if dtype is not None:
            t = t.to(_dtype(dtype)._torch)
        axes = axes_of(t, axis)
        more = {} if ddof is None and name not in ("std", "var") else {"correction": ddof or 0}
        if not axes:
            return wrap(t.clone())
        if t.numel() == 0 and name in ("amax", "amin"):
            word = {"amax": "maximum", "amin": "minimum"}[name]
            raise ValueError(f"zero-size array to reduction operation {word} which has no identity")
        if name in ("prod", "all", "any"):
            for one in sorted(axes, reverse=True):
                t = getattr(torch, name)(t, one, keepdim=keepdims)
        else:
            t = getattr(torch, name)(t, axes, keepdim=keepdims, **more)
        return wrap(t)

    return reduction


def arg(name):
    @listless
    def found(a, axis=None, out=None, keepdims=False):
        t = tensor_of(a)
        if axis is not None:
            axes_of(t, axis)
        return wrap(getattr(torch, name)(t, axis, keepdim=keepdims))

    return found


class ndarray:
    __module__ = "numpy"
    __array_priority__ = 0.0

    def __new__(cls, shape=(), dtype=None, *_, **__):
        return cls._of(torch.empty(shape, dtype=_dtype(dtype)._torch))

    @classmethod
    def _of(cls, tensor):
        made = object.__new__(cls)
        made._t = tensor.detach() if tensor.requires_grad else tensor
        return made

    def _as_tensor(self):
        return torch.Tensor._of(_engine.engine.leaf(self._t._id, False, False))

    # ── what it is ──
    shape = property(lambda self: tuple(self._t.shape))
    ndim = property(lambda self: self._t.dim())
    size = property(lambda self: self._t.numel())
    dtype = property(lambda self: _dtype_of(self._t))
    itemsize = property(lambda self: self.dtype.itemsize)
    nbytes = property(lambda self: self.size * self.itemsize)
    strides = property(lambda self: tuple(one * self.itemsize for one in self._t.stride()))
    T = property(lambda self: self.transpose())
    mT = property(lambda self: self.swapaxes(-1, -2))
    real = property(lambda self: wrap(self._t.real) if self._t.is_complex() else self)
    base = property(lambda self: None)
    flat = property(lambda self: iter(self.ravel()))

    @shape.setter
    def shape(self, sizes):
        self._t = self._t.view(sizes)

    @property
    def flags(self):
        is_c, is_f = self._t.is_contiguous(), self._t.permute(*reversed(range(self.ndim))).is_contiguous()
        return {"C_CONTIGUOUS": is_c, "F_CONTIGUOUS": is_f, "OWNDATA": True, "WRITEABLE": True}

    def __len__(self):
        if not self.ndim:
            raise TypeError("len() of unsized object")
        return self.shape[0]

    def __iter__(self):
        if not self.ndim:
            raise TypeError("iteration over a 0-d array")
        return (self[at] for at in range(len(self)))

    def __bool__(self):
        if self.size != 1:
            what = "more than one element is ambiguous. Use a.any() or a.all()"
            raise ValueError(f"The truth value of an array with {what}" if self.size else "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty.")  # fmt: skip
        return bool(self._t)

    def __float__(self):
        if self.size != 1:
            raise TypeError("only 0-dimensional arrays can be converted to Python scalars")
        return float(self._t)

    def __int__(self):
        if self.size != 1:
            raise TypeError("only 0-dimensional arrays can be converted to Python scalars")
        return int(self._t)

    def __index__(self):
        if self.ndim or self.dtype.kind not in "iu":
            raise TypeError("only integer scalar arrays can be converted to a scalar index")
        return int(self._t)

    def __contains__(self, value):
        return bool((self == value).any())

    __hash__ = None

    def __array__(self, dtype=None, copy=None):
        return self if dtype is None else self.astype(dtype)

    # ── how it prints ──
    def __str__(self):
        from ._print import to_str

        return to_str(self)

    def __repr__(self):
        from ._print import to_repr

        return to_repr(self)

    def __format__(self, spec):
        if not self.ndim:
            return format(self.item(), spec)
        return object.__format__(self, spec)

    # ── its elements ──
    def item(self, *at):
        if not at and self.size != 1:
            raise ValueError("can only convert an array of size 1 to a Python scalar")
        return self._t.reshape(-1)[at[0]].item() if len(at) == 1 else self._t[at].item() if at else self._t.item()

    def tolist(self):
        return self._t.tolist()

    @listless
    def __getitem__(self, index):
        return wrap(self._t[self._index(index)])

    @listless
    def __setitem__(self, index, value):
        value = tensor_of(value).to(self._t.dtype)
        index = self._index(index)
        place = self._t[index]
        if value.dim() > place.dim() or any(s != p and s != 1 for s, p in zip(reversed(value.shape), reversed(place.shape))):
            raise ValueError(
                f"could not broadcast input array from shape {spelled(value.shape)} into shape {spelled(place.shape)}"
            )
        self._t[index] = value

    def _index(self, index):
        """The index as torch takes it, with NumPy's errors."""
        parts = index if isinstance(index, tuple) else (index,)
        used = sum(self._used(one) for one in parts)
        if used > self.ndim:
            raise IndexError(
                f"too many indices for array: array is {self.ndim}-dimensional, but {used} were indexed"
            )
        made, axis = [], 0
        for one in parts:
            if isinstance(one, (str, float)) or isinstance(one, dict):
                raise IndexError(
                    "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays "
                    "are valid indices"
                )
            if one is ...:
                axis = self.ndim - sum(self._used(later) for later in parts[len(made) + 1 :])
                made.append(one)
                continue
            if isinstance(one, (int, generic)) and not isinstance(one, bool):
                size = self.shape[axis]
                if not -size <= one < size:
                    raise IndexError(f"index {one} is out of bounds for axis {axis} with size {size}")
                one = int(one)
            elif isinstance(one, slice) and (one.step or 1) < 0:
                one = torch.tensor(list(range(self.shape[axis])[one]), dtype=torch.int64)
            elif isinstance(one, (ndarray, list)):
                one = tensor_of(one)
                one = one.long() if one.numel() == 0 else one
            axis += self._used(one)
            made.append(one)
        return tuple(made)

    @staticmethod
    def _used(one):
        if one is None or one is ...:
            return 0
        kind = getattr(one, "_t", one)
        return kind.dim() if isinstance(kind, torch.Tensor) and kind.dtype is torch.bool else 1

    # ── other arrays of it ──
    def copy(self, order="C"):
        return listless(lambda: ndarray._of(self._t.clone(memory_format=torch.contiguous_format)))()

    __copy__ = copy

    def __deepcopy__(self, memo):
        return self.copy()

    @listless
    def astype(self, dtype, order="K", casting="unsafe", subok=True, copy=True):
        return ndarray._of(self._t.to(_dtype(dtype)._torch, copy=True))

    @listless
    def reshape(self, *sizes, order="C"):
        sizes = sizes[0] if len(sizes) == 1 and not isinstance(sizes[0], int) else sizes
        try:
            return ndarray._of(self._t.reshape(tuple(sizes)))
        except RuntimeError:
            sizes = (sizes,) if isinstance(sizes, int) else sizes
            raise ValueError(f"cannot reshape array of size {self.size} into shape {spelled(sizes)}") from None

    @listless
    def transpose(self, *axes):
        axes = axes[0] if len(axes) == 1 and not isinstance(axes[0], int) else axes
        if not axes:
            axes = tuple(reversed(range(self.ndim)))
        if len(axes) != self.ndim:
            raise ValueError("axes don't match array")
        return ndarray._of(self._t.permute(*axes_of(self._t, axes)))

    @listless
    def swapaxes(self, axis1, axis2):
        return ndarray._of(self._t.transpose(*axes_of(self._t, (axis1, axis2))))

    @listless
    def squeeze(self, axis=None):
        if axis is None:
            return ndarray._of(self._t.squeeze())
        for one in axes_of(self._t, axis):
            if self.shape[one] != 1:
                raise ValueError("cannot select an axis to squeeze out which has size not equal to one")
        return ndarray._of(self._t.squeeze(axes_of(self._t, axis)))

    def ravel(self, order="C"):
        return self.reshape(-1)

    def flatten(self, order="C"):
        return self.reshape(-1).copy()

    @listless
    def repeat(self, repeats, axis=None):
        t = self._t.reshape(-1) if axis is None else self._t
        return ndarray._of(t.repeat_interleave(tensor_of(repeats) if isinstance(repeats, (list, ndarray)) else repeats, axis or 0))

    @listless
    def fill(self, value):
        self._t.fill_(value)

    @listless
    def sort(self, axis=-1):
        self._t.copy_(self._t.sort(axis).values)

    @listless
    def argsort(self, axis=-1):
        return wrap(self._t.argsort(axis))

    @listless
    def cumsum(self, axis=None):
        return wrap((self._t.reshape(-1) if axis is None else self._t).cumsum(axis or 0))

    @listless
    def clip(self, min=None, max=None):
        return wrap(self._t.clamp(min, max))

    @listless
    def round(self, decimals=0):
        return wrap(self._t.round(decimals=decimals) if self._t.is_floating_point() else self._t)

    @listless
    def nonzero(self):
        return tuple(wrap(one) for one in self._t.nonzero(as_tuple=True))

    def view(self, dtype=None):
        return ndarray._of(self._t if dtype is None else self._t.view(_dtype(dtype)._torch))

    def dot(self, other):
        return self @ other

    @listless
    def __matmul__(self, other):
        return matmul(self, other)

    @listless
    def __rmatmul__(self, other):
        return matmul(other, self)

    def __divmod__(self, other):
        return self // other, self % other

    __neg__ = listless(lambda self: wrap(-self._t))
    __abs__ = listless(lambda self: wrap(self._t.abs()))
    __invert__ = listless(lambda self: wrap(~self._t))
    __pos__ = copy

    sum = reduce("sum", counts_bools=True)
    mean = reduce("mean", makes_floats=True)
    std = reduce("std", makes_floats=True)
    var = reduce("var", makes_floats=True)
    prod = reduce("prod", counts_bools=True)
    max = reduce("amax")
    min = reduce("amin")
    all = reduce("all")
    any = reduce("any")
    argmax = arg("argmax")
    argmin = arg("argmin")


_operations = {
    "add": "add", "sub": "sub", "mul": "mul", "floordiv": "floor_divide", "mod": "remainder", "pow": "pow",
    "and": "bitwise_and", "or": "bitwise_or", "xor": "bitwise_xor",
}  # fmt: skip
for _python, _torch in _operations.items():
    setattr(ndarray, f"__{_python}__", _binary(_torch))
    setattr(ndarray, f"__r{_python}__", _binary(_torch, is_reversed=True))
ndarray.__truediv__ = _binary("div", makes_floats=True)
ndarray.__rtruediv__ = _binary("div", is_reversed=True, makes_floats=True)
for _name in ("lt", "le", "gt", "ge", "eq", "ne"):
    setattr(ndarray, f"__{_name}__", _binary(_name))
for _name in ("add", "sub", "mul", "pow"):
    setattr(ndarray, f"__i{_name}__", _inplace(_name))
ndarray.__itruediv__ = _inplace("div")


def matmul(a, b):
    left, right = pair_of_products(tensor_of(a), tensor_of(b))
    inner = (left.shape[-1], right.shape[-2] if right.dim() > 1 else right.shape[0])
    if inner[0] != inner[1]:
        core = 0 if right.dim() == 1 else 0
        raise ValueError(
            f"matmul: Input operand 1 has a mismatch in its core dimension {core}, with gufunc signature "
            f"(n?,k),(k,m?)->(n?,m?) (size {inner[1]} is different from {inner[0]})"
        )
    return wrap(left @ right)


def pair_of_products(left, right):
    kind = promoted(_dtype_of(left), _dtype_of(right))._torch
    return left.to(kind), right.to(kind)
