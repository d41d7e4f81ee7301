"""Mixed precision: inside `autocast`, operations of PyTorch's lists get their arguments in another dtype."""

import collections.abc
import functools
import warnings
from collections import defaultdict
from enum import Enum
from json import loads

import torch

from .._engine import Call, resets, tensor_of, unlisted
from .._tensor import Tensor
from .._types import device as _device

__all__ = ["autocast", "custom_bwd", "custom_fwd", "GradScaler", "is_autocast_available"]

# ── which operations ─────────────────────────────────────────────────────────────────────────────────────────────────

_lower = frozenset(
    "conv1d conv2d conv3d conv_transpose1d conv_transpose2d conv_transpose3d conv_tbc bmm mm baddbmm addmm addbmm linear "
    "matmul rmatmul einsum tensordot inner chain_matmul multi_dot prelu scaled_dot_product_attention vecdot "
    "multi_head_attention_forward".split()
)
_float32 = frozenset(
    "avg_pool3d binary_cross_entropy grid_sample grid_sampler polar prod quantile nanquantile stft cdist trace "
    "view_as_complex cholesky cholesky_inverse cholesky_solve inverse inv lu_solve orgqr ormqr pinverse max_pool3d "
    "max_unpool2d max_unpool3d adaptive_avg_pool3d mse_loss cosine_embedding_loss nll_loss hinge_embedding_loss "
    "poisson_nll_loss smooth_l1_loss cross_entropy l1_loss huber_loss margin_ranking_loss soft_margin_loss "
    "triplet_margin_loss multi_margin_loss ctc_loss kl_div multilabel_margin_loss binary_cross_entropy_with_logits fft "
    "ifft fft2 ifft2 fftn ifftn rfft irfft rfft2 irfft2 rfftn irfftn hfft ihfft cond matrix_rank solve cholesky_ex svd "
    "svdvals eigh eigvals eigvalsh eig inv_ex householder_product tensorinv tensorsolve fake_quantize_per_tensor_affine "
    "lstsq qr geqrf".split()
)
_lower_modules = frozenset(
    "Linear NonDynamicallyQuantizableLinear Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d LSTM RNN "
    "PReLU MultiheadAttention".split()
)
_float32_modules = frozenset(
    "AvgPool3d MaxPool3d MaxUnpool2d MaxUnpool3d AdaptiveAvgPool3d ReflectionPad1d ReflectionPad2d ReplicationPad1d "
    "ReplicationPad2d ReplicationPad3d BCELoss BCEWithLogitsLoss MSELoss CosineEmbeddingLoss NLLLoss HingeEmbeddingLoss "
    "PoissonNLLLoss SmoothL1Loss CrossEntropyLoss L1Loss HuberLoss MarginRankingLoss SoftMarginLoss TripletMarginLoss "
    "MultiMarginLoss CTCLoss KLDivLoss MultiLabelMarginLoss".split()
)


class _Cast:
    """What `_engine.call` and the modules of the registry ask while autocast is on."""

    def __init__(self, dtype):
        self.dtype = dtype

    def _target(self, lower, float32, name):
        return self.dtype if name in lower else torch.float32 if name in float32 else None

    def call(self, name, args, kwargs, self_id):
        target = self._target(_lower, _float32, name.rpartition(".")[2].strip("_"))
        if target is None or name.endswith("_") and not name.endswith("__"):
            return args, kwargs, self_id, None
        with _paused():
            of = self_id and _cast_one(tensor_of(self_id), target)
            args = tuple(_cast(value, target) for value in args)
            kwargs = {key: _cast(value, target) for key, value in kwargs.items()}
        return args, kwargs, of._id if self_id else 0, of

    def module(self, kind, args, kwargs, held):
        target = self._target(_lower_modules, _float32_modules, kind.__name__.removeprefix("Lazy"))
        if target is None:
            return args, kwargs, held, None
        with _paused():
            args = tuple(_cast(value, target) for value in args)
            kwargs = {key: _cast(value, target) for key, value in kwargs.items()}
            weights = loads("{" + ",".join(held) + "}")
            kept = {name: _cast_one(tensor_of(number), target) for name, number in weights.items()}
        return args, kwargs, [f'"{name}":{one._id}' for name, one in kept.items()], kept


class _paused(unlisted):
    def __enter__(self):
        super().__enter__()
        self._cast, Call.cast = Call.cast, None

    def __exit__(self, *_):
        super().__exit__()
        Call.cast = self._cast


def _cast_one(value, target):
    kind = value.dtype
    if not kind.is_floating_point or kind is torch.float64 or kind is target:
        return value
    return value.to(target)


def _cast(value, target):
    if isinstance(value, Tensor):
        return _cast_one(value, target)
    if type(value) in (list, tuple):
        return type(value)(_cast(one, target) for one in value)
    return value


# ── its state ────────────────────────────────────────────────────────────────────────────────────────────────────────


class _State:
    enabled = {}
    dtypes = {}
    cache = True
    nesting = 0


def reset():
    _State.enabled, _State.dtypes, _State.cache, _State.nesting = {}, {}, True, 0
    Call.cast = None


resets.append(reset)


def is_autocast_available(device_type):
    return _device(device_type).type in ("cpu", "cuda", "xpu", "mps", "hpu", "maia", "mtia", "xla", "ipu", "privateuseone")


def get_autocast_dtype(device_type):
    kind = _device(device_type).type
    return _State.dtypes.get(kind, torch.bfloat16 if kind in ("cpu", "xla") else torch.float16)


def set_autocast_dtype(device_type, dtype):
    _State.dtypes[device_type] = dtype
    _update()


def is_autocast_enabled(device_type="cuda"):
    return _State.enabled.get(_device(device_type).type, False)


def set_autocast_enabled(device_type, enabled=None):
    if enabled is None:
        device_type, enabled = "cuda", device_type
    _State.enabled[device_type] = enabled
    _update()


def is_autocast_cache_enabled():
    return _State.cache


def set_autocast_cache_enabled(enabled):
    _State.cache = enabled


def is_autocast_cpu_enabled():
    return is_autocast_enabled("cpu")


def get_autocast_gpu_dtype():
    return get_autocast_dtype("cuda")


def get_autocast_cpu_dtype():
    return get_autocast_dtype("cpu")


def clear_autocast_cache():
    return None


def _update():
    Call.cast = _Cast(get_autocast_dtype("cpu")) if _State.enabled.get("cpu") else None


class autocast:
    __module__ = "torch.amp.autocast_mode"

    def __init__(self, device_type, dtype=None, enabled=True, cache_enabled=None):
        if not isinstance(device_type, str):
            raise ValueError(f"Expected `device_type` of type `str`, got: `{type(device_type)}`")
        self.fast_dtype = get_autocast_dtype(device_type) if dtype is None else dtype
        self.device = device_type
        if not is_autocast_available(self.device):
            raise RuntimeError(f"User specified an unsupported autocast device_type '{self.device}'")
        self._cache_enabled = _State.cache if cache_enabled is None else cache_enabled
        if enabled:
            supported = [torch.bfloat16, torch.float16]
            if self.device == "cuda":
                warnings.warn("CUDA is not available or torch_xla is imported. Disabling autocast.", stacklevel=2)
                enabled = False
            elif self.fast_dtype not in supported:
                name = self.device.upper()
                warnings.warn(
                    f"In {name} autocast, but the target dtype is not supported. Disabling autocast.\n{name} Autocast only "
                    "supports dtypes of " + ", ".join(map(str, supported)) + " currently.", stacklevel=2
                )  # fmt: skip
                enabled = False
        self._enabled = enabled

    def __enter__(self):
        self.prev_cache_enabled = _State.cache
        self.prev = is_autocast_enabled(self.device)
        self.prev_fastdtype = get_autocast_dtype(self.device)
        _State.enabled[self.device], _State.dtypes[self.device] = self._enabled, self.fast_dtype
        _State.cache = self._cache_enabled
        _update()
        return self

    def __exit__(self, *_):
        _State.enabled[self.device], _State.dtypes[self.device] = self.prev, self.prev_fastdtype
        _State.cache = self.prev_cache_enabled
        _update()
        return False

    def __call__(self, func):
        if not callable(func):
            raise TypeError(
                f"autocast()(func) requires a callable, but got {type(func).__name__}. Did you mean to use autocast as a "
                "context manager? For example:\n    with torch.autocast(device_type=...):\n        output = model(input)"
            )

        @functools.wraps(func)
        def decorate_autocast(*args, **kwargs):
            with self:
                return func(*args, **kwargs)

        return decorate_autocast


def custom_fwd(fwd=None, *, device_type, cast_inputs=None):
    if not isinstance(device_type, str):
        raise ValueError(f"Expected `device_type` of type `str`, got: `{type(device_type)}`")
    if fwd is None:
        return functools.partial(custom_fwd, device_type=device_type, cast_inputs=cast_inputs)

    @functools.wraps(fwd)
    def decorate_fwd(*args, **kwargs):
        is_on = is_autocast_enabled(device_type)
        args[0]._dtype = get_autocast_dtype(device_type)
        args[0]._fwd_used_autocast = is_on and cast_inputs is None
        if cast_inputs is None or not is_on:
            return fwd(*args, **kwargs)
        with autocast(device_type=device_type, enabled=False):
            return fwd(
                *(_cast(value, cast_inputs) for value in args),
                **{key: _cast(value, cast_inputs) for key, value in kwargs.items()},
            )

    return decorate_fwd


def custom_bwd(bwd=None, *, device_type):
    if not isinstance(device_type, str):
        raise ValueError(f"Expected `device_type` of type `str`, got: `{type(device_type)}`")
    if bwd is None:
        return functools.partial(custom_bwd, device_type=device_type)

    @functools.wraps(bwd)
    def decorate_bwd(*args, **kwargs):
        with autocast(device_type=device_type, enabled=args[0]._fwd_used_autocast, dtype=args[0]._dtype):
            return bwd(*args, **kwargs)

    return decorate_bwd


# ── the scaler ───────────────────────────────────────────────────────────────────────────────────────────────────────


class OptState(Enum):
    READY = 0
    UNSCALED = 1
    STEPPED = 2


def _fresh_state():
    return {"stage": OptState.READY, "found_inf_per_device": {}}


class GradScaler:
    """Gradients are taken to be finite, so no step is left out."""

    __module__ = "torch.amp.grad_scaler"

    def __init__(
        self, device="cuda", init_scale=2.0**16, growth_factor=2.0, backoff_factor=0.5, growth_interval=2000, enabled=True
    ):
        self._device = device
        self._enabled = enabled
        if device == "cuda" and enabled:
            warnings.warn(
                "torch.cuda.amp.GradScaler is enabled, but CUDA is not available.  Disabling.", stacklevel=2
            )
            self._enabled = False
        if self._enabled:
            if growth_factor <= 1.0:
                raise AssertionError("The growth factor must be > 1.0.")
            if backoff_factor >= 1.0:
                raise AssertionError("The backoff factor must be < 1.0.")
            self._init_scale = init_scale
            self._scale = None
            self._growth_factor = growth_factor
            self._backoff_factor = backoff_factor
            self._growth_interval = growth_interval
            self._init_growth_tracker = 0
            self._growth_tracker = None
            self._per_optimizer_states = defaultdict(_fresh_state)

    def _check_scale_growth_tracker(self, funcname):
        fix = "This may indicate your script did not use scaler.scale(loss or outputs) earlier in the iteration."
        if self._scale is None:
            raise AssertionError(f"Attempted {funcname} but _scale is None.  {fix}")
        return self._scale, self._growth_tracker

    def scale(self, outputs):
        if not self._enabled:
            return outputs
        if isinstance(outputs, Tensor):
            if self._scale is None:
                with unlisted():
                    self._scale = torch.full((), self._init_scale, dtype=torch.float32)
                    self._growth_tracker = torch.full((), self._init_growth_tracker, dtype=torch.int32)
            return outputs * self._scale
        if not isinstance(outputs, collections.abc.Iterable):
            raise ValueError("outputs must be a Tensor or an iterable of Tensors")
        scaled = map(self.scale, outputs)
        return type(outputs)(scaled) if isinstance(outputs, (list, tuple)) else scaled

    def unscale_(self, optimizer):
        if not self._enabled:
            return
        self._check_scale_growth_tracker("unscale_")
        state = self._per_optimizer_states[id(optimizer)]
        if state["stage"] is OptState.UNSCALED:
            raise RuntimeError("unscale_() has already been called on this optimizer since the last update().")
        if state["stage"] is OptState.STEPPED:
            raise RuntimeError("unscale_() is being called after step().")
        factor = 1.0 / self._scale.item()
        with torch.no_grad(), unlisted():
            for group in optimizer.param_groups:
                for param in group["params"]:
                    grad = param.grad
                    if grad is None:
                        continue
                    if grad.dtype == torch.float16:
                        raise ValueError("Attempting to unscale FP16 gradients.")
                    state["found_inf_per_device"].setdefault(grad.device, torch.full((), 0.0))
                    grad.mul_(factor)
        state["stage"] = OptState.UNSCALED

    def step(self, optimizer, *args, **kwargs):
        if not self._enabled:
            return optimizer.step(*args, **kwargs)
        if "closure" in kwargs:
            raise RuntimeError("Closure use is not currently supported if GradScaler is enabled.")
        self._check_scale_growth_tracker("step")
        state = self._per_optimizer_states[id(optimizer)]
        if state["stage"] is OptState.STEPPED:
            raise RuntimeError("step() has already been called since the last update().")
        if state["stage"] is OptState.READY:
            self.unscale_(optimizer)
        if len(state["found_inf_per_device"]) == 0:
            raise AssertionError("No inf checks were recorded for this optimizer.")
        result = optimizer.step(*args, **kwargs)
        state["stage"] = OptState.STEPPED
        return result

    def update(self, new_scale=None):
        if not self._enabled:
            return
        scale, tracker = self._check_scale_growth_tracker("update")
        with unlisted():
            if new_scale is not None:
                if isinstance(new_scale, float):
                    scale.fill_(new_scale)
                else:
                    scale.copy_(new_scale)
            else:
                if not any(state["found_inf_per_device"] for state in self._per_optimizer_states.values()):
                    raise AssertionError("No inf checks were recorded prior to update.")
                count = tracker.item() + 1
                if count == self._growth_interval:
                    scale.mul_(self._growth_factor)
                    count = 0
                tracker.fill_(count)
        self._per_optimizer_states = defaultdict(_fresh_state)

    def _get_scale_async(self):
        return self._scale

    def get_scale(self):
        if not self._enabled:
            return 1.0
        return self._init_scale if self._scale is None else self._scale.item()

    def get_growth_factor(self):
        return self._growth_factor

    def set_growth_factor(self, new_factor):
        self._growth_factor = new_factor

    def get_backoff_factor(self):
        return self._backoff_factor

    def set_backoff_factor(self, new_factor):
        self._backoff_factor = new_factor

    def get_growth_interval(self):
        return self._growth_interval

    def set_growth_interval(self, new_interval):
        self._growth_interval = new_interval

    def _get_growth_tracker(self):
        if not self._enabled:
            return 0
        return self._init_growth_tracker if self._growth_tracker is None else self._growth_tracker.item()

    def is_enabled(self):
        return self._enabled

    def state_dict(self):
        if not self._enabled:
            return {}
        return {
            "scale": self.get_scale(),
            "growth_factor": self._growth_factor,
            "backoff_factor": self._backoff_factor,
            "growth_interval": self._growth_interval,
            "_growth_tracker": self._get_growth_tracker(),
        }

    def load_state_dict(self, state_dict):
        if not self._enabled:
            return
        if len(state_dict) == 0:
            raise RuntimeError(
                "The source state dict is empty, possibly because it was saved from a disabled instance of GradScaler."
            )
        self._init_scale = state_dict["scale"]
        self._growth_factor = state_dict["growth_factor"]
        self._backoff_factor = state_dict["backoff_factor"]
        self._growth_interval = state_dict["growth_interval"]
        self._init_growth_tracker = state_dict["_growth_tracker"]
        if self._scale is not None:
            self._scale.fill_(state_dict["scale"])
            self._growth_tracker.fill_(state_dict["_growth_tracker"])


for _name in ("autocast_mode", "grad_scaler"):
    from .._registry import module as _module

    _made = _module(f"torch.amp.{_name}")
    for _one in ("autocast", "custom_fwd", "custom_bwd", "GradScaler", "OptState"):
        setattr(_made, _one, globals()[_one])
