"""`torch.cuda` of a PyTorch without CUDA."""

from collections import OrderedDict

from .. import _engine, _registry
from .._registry import module

_message = "Torch not compiled with CUDA enabled"


def _refuse(name):
    def function(*args, **kwargs):
        raise AssertionError(_message)

    function.__name__ = function.__qualname__ = name
    return function


def _answer(name, value):
    def function(*args, **kwargs):
        return value() if callable(value) else value

    function.__name__ = function.__qualname__ = name
    return function


for _name in (
    "cudart current_blas_handle current_device current_solver_handle current_stream default_stream "
    "get_device_capability get_device_name get_device_properties get_per_process_memory_fraction get_rng_state "
    "get_sync_debug_mode init initial_seed ipc_collect mem_get_info synchronize set_per_process_memory_fraction"
).split():
    globals()[_name] = _refuse(_name)
for _name, _value in {
    "is_available": False, "is_initialized": False, "is_bf16_supported": False, "is_tf32_supported": False,
    "device_count": 0, "empty_cache": None, "manual_seed": None, "manual_seed_all": None, "seed": None, "seed_all": None,
    "memory_allocated": 0, "max_memory_allocated": 0, "memory_reserved": 0, "max_memory_reserved": 0,
    "memory_cached": 0, "max_memory_cached": 0, "get_rng_state_all": list, "get_arch_list": list, "get_gencode_flags": "",
    "memory_stats": OrderedDict, "memory_stats_as_nested_dict": dict, "host_memory_stats": OrderedDict,
    "set_rng_state_all": None, "set_stream": None, "caching_allocator_enable": None,
}.items():  # fmt: skip
    globals()[_name] = _answer(_name, _value)

default_generators = ()
has_half, has_magma = True, False


def _missing(name):
    def function(*args, **kwargs):
        raise AttributeError(f"module 'torch._C' has no attribute '{name}'")

    return function


set_device = _missing("_cuda_setDevice")
reset_peak_memory_stats = reset_max_memory_allocated = reset_max_memory_cached = _missing("_cuda_resetPeakMemoryStats")
reset_accumulated_memory_stats = _missing("_cuda_resetAccumulatedMemoryStats")
memory_snapshot = _missing("_cuda_memorySnapshot")


def memory_summary(device=None, abbreviated=False):
    raise KeyError("allocated_bytes.all.current")


class Stream:
    def __new__(cls, device=None, priority=0, **kwargs):
        raise RuntimeError("torch.cuda.Stream requires CUDA support")


class Event:
    def __new__(cls, enable_timing=False, blocking=False, interprocess=False, external=False):
        raise RuntimeError("Tried to instantiate dummy base class Event")


class CUDAGraph:
    def __new__(cls, keep_graph=False):
        raise RuntimeError("Tried to instantiate dummy base class _CUDAGraph")


class _Nothing:
    def __init__(self, *args, **kwargs):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return False


class device(_Nothing):
    def __init__(self, device):
        self.idx = -1
        self.prev_idx = -1


class device_of(device):
    pass


class StreamContext(_Nothing):
    pass


def stream(stream):
    return StreamContext(stream)


class OutOfMemoryError(RuntimeError):
    pass


CudaError = type("CudaError", (RuntimeError,), {"__module__": __name__})
nvtx = module("torch.cuda.nvtx")
for _name in ("range_push", "range_pop", "mark"):
    setattr(nvtx, _name, _answer(_name, None))
nvtx.range = _Nothing
memory, random = module("torch.cuda.memory"), module("torch.cuda.random")
for _name in ("memory_allocated", "max_memory_allocated", "empty_cache", "memory_reserved", "memory_summary"):
    setattr(memory, _name, globals()[_name])


def __getattr__(name):
    if name == "amp":
        made = module("torch.cuda.amp")
        from ..amp import GradScaler, autocast

        class _autocast(autocast):
            def __init__(self, enabled=True, dtype=None, cache_enabled=True):
                super().__init__("cuda", dtype=dtype, enabled=enabled, cache_enabled=cache_enabled)

        class _GradScaler(GradScaler):
            def __init__(
                self, init_scale=2.0**16, growth_factor=2.0, backoff_factor=0.5, growth_interval=2000, enabled=True
            ):
                super().__init__("cuda", init_scale, growth_factor, backoff_factor, growth_interval, enabled)

        _autocast.__name__, _GradScaler.__name__ = "autocast", "GradScaler"
        _autocast.__module__, _GradScaler.__module__ = "torch.cuda.amp.autocast_mode", "torch.cuda.amp.grad_scaler"
        made.autocast, made.GradScaler = _autocast, _GradScaler
        return made
    if name.endswith("Tensor"):
        raise _engine.unknown(f"torch.cuda.{name}", "missing")
    return _registry.missing("torch.cuda")(name)
