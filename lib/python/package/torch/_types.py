"""What tensors are made of: dtypes, devices, layouts, sizes."""

from . import _engine

_bytes = {
    "bool": 1, "uint8": 1, "int8": 1, "int16": 2, "int32": 4, "int64": 8, "float16": 2, "bfloat16": 2,
    "float32": 4, "float64": 8, "complex64": 8, "complex128": 16,
}  # fmt: skip

_aliases = {
    "float": "float32", "double": "float64", "half": "float16", "long": "int64", "int": "int32", "short": "int16",
    "cfloat": "complex64", "cdouble": "complex128",
}  # fmt: skip

_floating = ("float16", "bfloat16", "float32", "float64")


class dtype:
    _named = {}
    __slots__ = ("_name",)
    __module__ = "torch"

    def __new__(cls, *_, **__):
        raise TypeError("cannot create 'torch.dtype' instances")

    @classmethod
    def _of(cls, name):
        made = object.__new__(cls)
        made._name = name
        cls._named[name] = made
        return made

    @property
    def is_floating_point(self):
        return self._name in _floating

    @property
    def is_complex(self):
        return self._name.startswith("complex")

    @property
    def is_signed(self):
        return self._name not in ("bool", "uint8")

    @property
    def itemsize(self):
        return _bytes[self._name]

    def to_complex(self):
        if not (self.is_floating_point or self.is_complex):
            from ._plain import _tensor_names

            raise RuntimeError(f"Unknown Complex ScalarType for {_tensor_names[self._name]}")
        if self.is_complex:
            return self
        return self._named["complex128" if self._name == "float64" else "complex64"]

    def to_real(self):
        return self._named[{"complex64": "float32", "complex128": "float64"}.get(self._name, self._name)]

    def __repr__(self):
        return f"torch.{self._name}"

    def __reduce__(self):
        return f"{self._name}"

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


dtypes = {name: dtype._of(name) for name in _bytes}
dtypes |= {alias: dtypes[name] for alias, name in _aliases.items()}

_kinds = (
    "cpu, cuda, ipu, xpu, mkldnn, opengl, opencl, ideep, hip, ve, fpga, maia, xla, lazy, vulkan, mps, meta, hpu, mtia, "
    "privateuseone"
)


class device:
    __module__ = "torch"
    __slots__ = ("type", "index")

    def __init__(self, *given, **named):
        type, index = (*given, *named.values(), None, None)[:2]
        if not given and not named or not isinstance(type, (device, int, str)) or isinstance(type, bool):
            got = type.__class__.__name__ if given or named else ""
            why = f"      didn't match because some of the arguments have invalid types: (!{got}!)\n" if got else ""
            raise TypeError(
                f"device() received an invalid combination of arguments - got ({got}), but expected one of:\n"
                f" * (torch.device device)\n{why} * (str type, int index = -1)\n"
            )
        if index is not None and not isinstance(index, int):
            kind = index.__class__.__name__
            raise TypeError(f"device(): argument 'index' (position 2) must be int, not {kind}")
        if isinstance(type, device):
            type, index = type.type, type.index
        elif isinstance(type, int) and not isinstance(type, bool):
            raise RuntimeError(
                "Cannot access accelerator device when none is available."
            )
        elif type == "":
            raise RuntimeError("Device string must not be empty")
        if ":" in type:
            name, _, number = type.partition(":")
            if not number.isdigit() or (number[0] == "0" and number != "0"):
                raise RuntimeError(f"Invalid device string: '{type}'")
            type, index = name, int(number)
        if type not in _kinds.split(", "):
            if not type.replace("_", "").isalpha():
                raise RuntimeError(f"Invalid device string: '{type}'")
            raise RuntimeError(
                f"Expected one of {_kinds} device type at start of device string: {type}"
            )
        object.__setattr__(self, "type", type)
        object.__setattr__(self, "index", index)

    def __setattr__(self, name, value):
        raise AttributeError(f"attribute '{name}' of 'torch.device' objects is not writable")

    def __str__(self):
        return self.type if self.index is None else f"{self.type}:{self.index}"

    def __repr__(self):
        return f"device(type='{self.type}'" + ("" if self.index is None else f", index={self.index}") + ")"

    def __eq__(self, other):
        return isinstance(other, device) and (self.type, self.index) == (other.type, other.index)

    def __hash__(self):
        return hash((self.type, self.index))

    def __reduce__(self):
        return (device, (str(self),))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    usual = []
    """Where functions that are told no device make their tensors: the last of them."""

    def __enter__(self):
        _set_usual([*self.usual, self])
        return self

    def __exit__(self, *_):
        _set_usual(self.usual[:-1])


def _set_usual(devices):
    if devices and devices[-1].type == "cuda":
        raise AssertionError("Torch not compiled with CUDA enabled")
    device.usual[:] = devices
    _engine.engine.setPlace(devices[-1].type if devices else "cpu")


class Constant:
    """A value of a small type of PyTorch's own: a layout, a memory format."""

    _named = {}

    def __init__(self, name):
        self._name = name
        Constant._named[name] = self

    def __repr__(self):
        return f"torch.{self._name}"

    def __deepcopy__(self, memo):
        return self


class memory_format(Constant):
    __module__ = "torch"


class layout(Constant):
    __module__ = "torch"


class qscheme(Constant):
    __module__ = "torch"


_schemes = "per_tensor_affine per_tensor_symmetric per_channel_affine per_channel_symmetric per_channel_affine_float_qparams".split()
constants = {name: qscheme(name) for name in _schemes} | {
    name: memory_format(name) for name in ("preserve_format", "contiguous_format", "channels_last", "channels_last_3d")
} | {"strided": layout("strided"), "sparse_coo": layout("sparse_coo"), "sparse_csr": layout("sparse_csr")}


class Size(tuple):
    __module__ = "torch"
    __slots__ = ()

    def __new__(cls, sizes=()):
        sizes = [size.__index__() if type(size).__name__ == "Tensor" else size for size in sizes]
        for at, size in enumerate(sizes):
            if not isinstance(size, int) and not hasattr(size, "__index__"):
                raise TypeError(
                    f"torch.Size() takes an iterable of 'int' (item {at} is '{type(size).__name__}')"
                )
        return tuple.__new__(cls, sizes)

    def numel(self):
        count = 1
        for size in self:
            count *= size
        return count

    def __repr__(self):
        return f"torch.Size({list(self)})"

    def __str__(self):
        return repr(self)

    def __getitem__(self, at):
        found = tuple.__getitem__(self, at)
        return Size(found) if isinstance(at, slice) else found

    def __add__(self, other):
        if not isinstance(other, tuple):
            raise TypeError(f"can only concatenate tuple (not {type(other).__name__}) to torch.Size")
        return Size(tuple.__add__(self, other))

    def __radd__(self, other):
        return Size(tuple.__add__(tuple(other), self)) if isinstance(other, tuple) else NotImplemented

    def __mul__(self, count):
        return Size(tuple.__mul__(self, count))

    __rmul__ = __mul__

    def __reduce__(self):
        return (Size, (tuple(self),))


encode = _engine._encoders
encode[dtype] = lambda value: f'["y","{value._name}"]'
encode[device] = lambda value: f'["v","{value}"]'
encode[Size] = _engine._many("S")
for kind in (memory_format, layout, qscheme):
    encode[kind] = lambda value: f'["m","torch.{type(value).__name__}","{value._name}"]'

_engine.dtype, _engine.device, _engine.Constant, _engine.Size = dtype, device, Constant, Size
