"""Functions of `torch` that are Python, and ask nothing of the engine."""

from . import _engine
from ._engine import call, engine
from ._tensor import Parameter, Tensor
from ._types import device as _device, dtype as _dtype, dtypes

__all__ = [
    "spmm",
    "_assert", "_check", "_check_index", "_check_value", "_check_type", "_check_not_implemented", "_check_is_size", "_parse_to", "asarray", "broadcast_shapes", "finfo", "from_numpy", "get_num_threads", "iinfo", "is_complex", "is_floating_point",
    "is_storage", "is_tensor", "numel", "set_num_threads", "typename", "Generator", "is_same_size", "as_strided",
    "frombuffer", "is_deterministic_algorithms_warn_only_enabled", "set_num_interop_threads", "get_num_interop_threads",
]  # fmt: skip


def _check_with(error, cond, message=None):
    if isinstance(cond, Tensor):
        raise TypeError(
            "cond must be a bool, but got a Tensor. For tensor conditions, use torch._check_tensor_all() to assert that all "
            "elements are true."
        )
    if not isinstance(cond, bool):
        raise TypeError(f"cond must be a bool, but got {type(cond)}")
    if cond:
        return
    if message is None:
        told = "Expected cond to be True, but got False. (Could this error message be improved? If so, please report an enhancement request to PyTorch.)"
    elif not callable(message):
        raise TypeError("message must be a callable")
    else:
        told = str(message())
    raise error(told)


def _check(cond, message=None):
    _check_with(RuntimeError, cond, message)


def _check_index(cond, message=None):
    _check_with(IndexError, cond, message)


def _check_value(cond, message=None):
    _check_with(ValueError, cond, message)


def _check_type(cond, message=None):
    _check_with(TypeError, cond, message)


def _check_not_implemented(cond, message=None):
    _check_with(NotImplementedError, cond, message)


def _check_is_size(i, message=None, *, max=None):
    _check(i >= 0, message)


def _assert(condition, message):
    if not condition:
        raise AssertionError(message)


def spmm(input, mat2):
    return call("torch.mm", (input, mat2), {})


def is_tensor(obj):
    return isinstance(obj, Tensor)


def is_storage(obj):
    return type(obj).__name__.endswith("Storage")


def _tensor(input, name):
    if not isinstance(input, Tensor):
        raise TypeError(f"{name}(): argument 'input' (position 1) must be Tensor, not {type(input).__name__}")
    return input


def numel(input):
    return _tensor(input, "numel").numel()


def is_floating_point(input):
    return _tensor(input, "is_floating_point").dtype.is_floating_point


def is_complex(input):
    return _tensor(input, "is_complex").dtype.is_complex


def is_same_size(input, other):
    return input.shape == other.shape


def as_strided(input, size, stride, storage_offset=None):
    return input.as_strided(size, stride, storage_offset)


def get_num_threads():
    return 1


def set_num_threads(count):
    return None


get_num_interop_threads, set_num_interop_threads = get_num_threads, set_num_threads

_tensor_names = {
    "float32": "Float", "float64": "Double", "float16": "Half", "bfloat16": "BFloat16", "int64": "Long", "int32": "Int",
    "int16": "Short", "int8": "Char", "uint8": "Byte", "bool": "Bool", "complex64": "ComplexFloat",
    "complex128": "ComplexDouble",
}  # fmt: skip


def typename(obj):
    if isinstance(obj, Tensor):
        return f"torch.{_tensor_names[obj.dtype._name]}Tensor"
    module = ""
    if getattr(obj, "__module__", None) and obj.__module__ != "builtins":
        module = obj.__module__ + "."
    if hasattr(obj, "__qualname__"):
        return module + obj.__qualname__
    if hasattr(obj, "__name__"):
        return module + obj.__name__
    kind = type(obj)
    module = "" if kind.__module__ in ("builtins", "__builtin__") else kind.__module__ + "."
    return module + kind.__qualname__


def _parse_to(*args, **kwargs):
    """The arguments of `Module.to`: `(device, dtype, non_blocking, memory_format)`."""
    device, dtype = kwargs.pop("device", None), kwargs.pop("dtype", None)
    memory_format = kwargs.pop("memory_format", None)
    non_blocking = kwargs.pop("non_blocking", False)
    for value in args:
        if isinstance(value, Tensor):
            device, dtype = value.device, value.dtype
        elif isinstance(value, _dtype):
            dtype = value
        elif isinstance(value, bool):
            non_blocking = value
        elif value is not None:
            device = value
    if device is not None and not isinstance(device, _device):
        device = _device(device)
    if device is not None and device.type == "cuda":
        raise AssertionError("Torch not compiled with CUDA enabled")
    return device, dtype, non_blocking, memory_format


def broadcast_shapes(*shapes):
    from ._types import Size

    rows = [(shape,) if isinstance(shape, int) else shape for shape in shapes]
    width = max((len(row) for row in rows), default=0)
    out = [1] * width
    for number, row in enumerate(rows):
        for at in range(-1, -1 - len(row), -1):
            if row[at] < 0:
                raise ValueError("Attempting to broadcast a dimension with negative length!")
            if row[at] == 1 or row[at] == out[at]:
                continue
            if out[at] != 1:
                raise RuntimeError(
                    f"Attempting to broadcast a dimension of length {row[at]} at {at}! Mismatching argument at index "
                    f"{number} had {tuple(row)}; but expected shape should be broadcastable to {out}"
                )
            out[at] = row[at]
    return Size(out)


def from_numpy(ndarray):
    if type(ndarray).__name__ != "ndarray":
        raise TypeError(f"expected np.ndarray (got {type(ndarray).__name__})")
    return ndarray._as_tensor()


def asarray(obj, *, dtype=None, device=None, copy=None, requires_grad=False):
    from . import as_tensor, tensor

    if isinstance(obj, Tensor) or type(obj).__name__ == "ndarray":
        made = as_tensor(obj, dtype=dtype)
        made = made.clone() if copy else made
    else:
        made = tensor(obj, dtype=dtype)
    return made.requires_grad_() if requires_grad else made


def frombuffer(buffer, *, dtype, count=-1, offset=0, requires_grad=False):
    import struct

    from . import tensor

    code = _codes.get(dtype._name)
    if code is None:
        raise _engine.unknown("torch.frombuffer", "missing")
    held = memoryview(buffer).cast("B")[offset:]
    if not len(held):
        raise ValueError("both buffer length (0) and count (-1) must not be 0")
    if count < 0:
        if len(held) % dtype.itemsize:
            raise ValueError(f"buffer length ({len(held)} bytes) after offset ({offset} bytes) must be a multiple of element size ({dtype.itemsize})")
        count = len(held) // dtype.itemsize
    values = struct.unpack(f"<{count}{code}", held[: count * dtype.itemsize])
    return tensor(list(values), dtype=dtype, requires_grad=requires_grad)


_codes = {"uint8": "B", "int8": "b", "int16": "h", "int32": "i", "int64": "q", "float32": "f", "float64": "d", "bool": "?"}


def is_deterministic_algorithms_warn_only_enabled():
    return False


class _TypeInfo:
    __module__ = "torch"

    def __eq__(self, other):
        return type(self) is type(other) and self.dtype == other.dtype

    def __hash__(self):
        return hash(self.dtype)


class finfo(_TypeInfo):
    __module__ = "torch"
    _known = {
        "float16": (16, 0.0009765625, 65504.0, 6.103515625e-05, 0.001),
        "bfloat16": (16, 0.0078125, 3.3895313892515355e38, 1.1754943508222875e-38, 0.01),
        "float32": (32, 1.1920928955078125e-07, 3.4028234663852886e38, 1.1754943508222875e-38, 1e-06),
        "float64": (64, 2.220446049250313e-16, 1.7976931348623157e308, 2.2250738585072014e-308, 1e-15),
    }

    def __init__(self, type=None):
        if type is None:
            from ._settings import get_default_dtype

            type = get_default_dtype()
        if not isinstance(type, _dtype):
            raise TypeError(f"finfo(): argument 'type' (position 1) must be torch.dtype, not {type.__class__.__name__}")
        if not (type.is_floating_point or type.is_complex):
            raise TypeError(
                "torch.finfo() requires a floating point input type. Use torch.iinfo to handle 'torch.finfo'"
            )
        type = type.to_real()
        self.dtype = type._name
        self.bits, self.eps, self.max, self.tiny, self.resolution = self._known[type._name]
        self.min, self.smallest_normal = -self.max, self.tiny

    def __repr__(self):
        return (
            f"finfo(resolution={self.resolution:g}, min={self.min:g}, max={self.max:g}, eps={self.eps:g}, "
            f"smallest_normal={self.tiny:g}, tiny={self.tiny:g}, dtype={self.dtype})"
        )


class iinfo(_TypeInfo):
    __module__ = "torch"

    def __init__(self, *given, **named):
        if not given and not named:
            raise TypeError('iinfo() missing 1 required positional arguments: "type"')
        (type,) = given or named.values()
        if not isinstance(type, _dtype):
            raise TypeError(f"iinfo(): argument 'type' (position 1) must be torch.dtype, not {type.__class__.__name__}")
        if type.is_floating_point or type.is_complex:
            raise TypeError("torch.iinfo() requires an integer input type. Use torch.finfo to handle 'torch.iinfo'")
        if type._name == "bool":
            raise TypeError("torch.bool is not supported by torch.iinfo")
        self.dtype, self.bits = type._name, 8 * type.itemsize
        signed = type.is_signed
        self.max = 2 ** (self.bits - signed) - 1
        self.min = -(2 ** (self.bits - 1)) if signed else 0

    def __repr__(self):
        return f"iinfo(min={float(self.min):g}, max={float(self.max):g}, dtype={self.dtype})"


_NO_CUDA = (
    "Cannot get CUDA generator without ATen_cuda library. PyTorch splits its backend into two shared libraries: a CPU "
    "library and a CUDA library; this error has occurred because you are trying to use some CUDA functionality, but the "
    "CUDA library has not been loaded by the dynamic linker for some reason.  The CUDA library MUST be loaded, EVEN IF you "
    "don't directly use any symbols from the CUDA library! One common culprit is a lack of -Wl,--no-as-needed in your link "
    "arguments; many dynamic linkers will delete dynamic library dependencies if you don't depend on any of their symbols.  "
    "You can check if this has occurred by using ldd on your binary to see if there is a dependency on *_cuda.so library."
)


class Generator:
    _count = 0

    def __init__(self, device="cpu"):
        self.device = _device(device)
        if self.device.type == "cuda":
            raise RuntimeError(_NO_CUDA)
        Generator._count += 1
        self._number = Generator._count
        self.manual_seed(67280421310721)

    def manual_seed(self, seed):
        self._seed = int(seed)
        engine.seed(self._number, self._seed % 2**32)
        return self

    def initial_seed(self):
        return self._seed

    def seed(self):
        import random

        self.manual_seed(random.getrandbits(63))
        engine.loseState(self._number)
        return self._seed

    def get_state(self):
        from .random import saved_state

        return saved_state(self._number)

    def set_state(self, state):
        from .random import restore_state

        restore_state(self._number, state)
        return self

    def __repr__(self):
        return f"<torch._C.Generator object at {hex(id(self))}>"
