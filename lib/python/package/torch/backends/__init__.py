"""`torch.backends` of a PyTorch for CPUs."""

from .._registry import module


class _Flags:
    def __init__(self, *args, **kwargs):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return False


def _make(name, values=(), answers=()):
    made = module(f"torch.backends.{name}")
    for key, value in dict(values).items():
        setattr(made, key, value)
    for key, value in dict(answers).items():

        def answer(*args, value=value):
            return value

        answer.__name__ = answer.__qualname__ = key
        setattr(made, key, answer)
    return made


cudnn = _make(
    "cudnn",
    {"enabled": True, "benchmark": False, "deterministic": False, "allow_tf32": True, "benchmark_limit": 10,
     "flags": _Flags, "fp32_precision": "none"},
    {"is_available": False, "version": None, "is_acceptable": False},
)  # fmt: skip
cuda = _make(
    "cuda",
    {"sdp_kernel": _Flags},
    {"is_built": False, "flash_sdp_enabled": True, "mem_efficient_sdp_enabled": True, "math_sdp_enabled": True,
     "cudnn_sdp_enabled": True, "enable_flash_sdp": None, "enable_mem_efficient_sdp": None, "enable_math_sdp": None,
     "enable_cudnn_sdp": None, "is_flash_attention_available": False, "preferred_linalg_library": None},
)  # fmt: skip
cuda.matmul = module("torch.backends.cuda.matmul")
cuda.matmul.allow_tf32 = False
cuda.matmul.allow_fp16_reduced_precision_reduction = True
cuda.matmul.allow_bf16_reduced_precision_reduction = True
cuda.matmul.fp32_precision = "none"
mps = _make("mps", {}, {"is_available": False, "is_built": False, "is_macos_or_newer": False})
mkldnn = _make("mkldnn", {"enabled": True, "flags": _Flags}, {"is_available": True})
mkl = _make("mkl", {"verbose": _Flags}, {"is_available": True})
openmp = _make("openmp", {}, {"is_available": True})
cpu = _make("cpu", {}, {"get_cpu_capability": "AVX2"})
opt_einsum = _make("opt_einsum", {"enabled": False, "strategy": None}, {"is_available": False})
nnpack = _make("nnpack", {"flags": _Flags}, {"is_available": True})
quantized = _make("quantized", {"engine": "x86", "supported_engines": ["qnnpack", "onednn", "x86", "fbgemm"]})
fp32_precision = "none"
