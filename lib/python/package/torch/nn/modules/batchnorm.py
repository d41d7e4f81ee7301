"""What norms with statistics share."""

import torch

from .. import functional as F, init
from ..parameter import Parameter
from .lazy import LazyModuleMixin
from .module import Module


class _NormBase(Module):
    _version = 2
    __constants__ = ["track_running_stats", "momentum", "eps", "num_features", "affine"]

    def __init__(self, num_features, eps=1e-5, momentum=0.1, affine=True, track_running_stats=True, device=None, dtype=None, *, bias=True):  # fmt: skip
        factory = {"device": device, "dtype": dtype}
        super().__init__()
        self.num_features, self.eps, self.momentum = num_features, eps, momentum
        self.affine, self.track_running_stats = affine, track_running_stats
        self.register_parameter("weight", Parameter(torch.empty(num_features, **factory)) if affine else None)
        self.register_parameter("bias", Parameter(torch.empty(num_features, **factory)) if affine and bias else None)
        tracks = track_running_stats
        self.register_buffer("running_mean", torch.zeros(num_features, **factory) if tracks else None)
        self.register_buffer("running_var", torch.ones(num_features, **factory) if tracks else None)
        self.register_buffer("num_batches_tracked", torch.tensor(0, dtype=torch.long) if tracks else None)
        self.reset_parameters()

    def reset_running_stats(self):
        if self.track_running_stats:
            init.zeros_(self.running_mean)
            init.ones_(self.running_var)
            init.zeros_(self.num_batches_tracked)

    def reset_parameters(self):
        self.reset_running_stats()
        if self.affine:
            init.ones_(self.weight)
            if self.bias is not None:
                init.zeros_(self.bias)

    def _check_input_dim(self, input):
        raise NotImplementedError

    def extra_repr(self):
        return (
            f"{self.num_features}, eps={self.eps}, momentum={self.momentum}, affine={self.affine}, "
            f"bias={self.bias is not None}, track_running_stats={self.track_running_stats}"
        )

    def _load_from_state_dict(self, state_dict, prefix, local_metadata, *rest):
        version = local_metadata.get("version", None)
        key = prefix + "num_batches_tracked"
        if (version is None or version < 2) and self.track_running_stats and key not in state_dict:
            held = self.num_batches_tracked
            state_dict[key] = torch.tensor(0, dtype=torch.long) if held is None else held
        super()._load_from_state_dict(state_dict, prefix, local_metadata, *rest)


class _BatchNorm(_NormBase):
    def forward(self, input):
        self._check_input_dim(input)
        factor = 0.0 if self.momentum is None else self.momentum
        if self.training and self.track_running_stats and self.num_batches_tracked is not None:
            self.num_batches_tracked.add_(1)
            if self.momentum is None:
                factor = 1.0
        is_held = not self.training or self.track_running_stats
        return F.batch_norm(
            input,
            self.running_mean if is_held else None,
            self.running_var if is_held else None,
            self.weight,
            self.bias,
            self.training or (self.running_mean is None and self.running_var is None),
            factor,
            self.eps,
        )

    _by_function = forward


class _LazyNormBase(LazyModuleMixin, _NormBase):
    def reset_parameters(self):
        if not self.has_uninitialized_params() and self.num_features != 0:
            super().reset_parameters()


def _checks(said, *ranks):
    def _check_input_dim(self, input):
        if input.dim() not in ranks:
            raise ValueError(f"expected {said} input (got {input.dim()}D input)")

    return {"_check_input_dim": _check_input_dim}


METHODS = {
    f"{lazy}BatchNorm{ranks[-1] - 2 if len(ranks) == 1 else 1}d": _checks(said, *ranks)
    for lazy in ("", "Lazy")
    for said, *ranks in (("2D or 3D", 2, 3), ("4D", 4), ("5D", 5))
}


def _check_input_dim(self, input):
    if input.dim() < 2:
        raise ValueError(f"expected at least 2D input (got {input.dim()}D input)")


@classmethod
def convert_sync_batchnorm(cls, module, process_group=None):
    from . import SyncBatchNorm

    made = module
    if isinstance(module, _BatchNorm):
        made = SyncBatchNorm(
            module.num_features,
            module.eps,
            module.momentum,
            module.affine,
            module.track_running_stats,
            process_group,
            bias=module.bias is not None,
        )
        if module.affine:
            made.weight, made.bias = module.weight, module.bias
        made.running_mean, made.running_var = module.running_mean, module.running_var
        made.num_batches_tracked = module.num_batches_tracked
        made.training = module.training
    for name, child in module.named_children():
        made.add_module(name, cls.convert_sync_batchnorm(child, process_group))
    return made


METHODS["SyncBatchNorm"] = {
    "_check_input_dim": _check_input_dim,
    "convert_sync_batchnorm": convert_sync_batchnorm,
}
