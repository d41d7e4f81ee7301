"""What instance norms share."""

from .. import functional as F
from .batchnorm import _NormBase


class _InstanceNorm(_NormBase):
    def __init__(self, num_features, eps=1e-5, momentum=0.1, affine=False, track_running_stats=False, device=None, dtype=None, *, bias=True):  # fmt: skip
        super().__init__(num_features, eps, momentum, affine, track_running_stats, device, dtype, bias=bias)

    def _by_function(self, input):
        self._check_input_dim(input)
        plain = self._get_no_batch_dim()
        channel = input.dim() - plain
        if input.size(channel) != self.num_features and self.affine:
            raise ValueError(
                f"expected input's size at dim={channel} to match num_features ({self.num_features}), "
                f"but got: {input.size(channel)}."
            )
        batched = input.unsqueeze(0) if input.dim() == plain else input
        result = F.instance_norm(
            batched,
            self.running_mean,
            self.running_var,
            self.weight,
            self.bias,
            self.training or not self.track_running_stats,
            self.momentum if self.momentum is not None else 0.0,
            self.eps,
        )
        return result.squeeze(0) if batched is not input else result


def _methods(rank):
    said = f"{rank + 1}D or {rank + 2}D"

    def _check_input_dim(self, input):
        if input.dim() not in (rank + 1, rank + 2):
            raise ValueError(f"expected {said} input (got {input.dim()}D input)")

    return {"_check_input_dim": _check_input_dim, "_get_no_batch_dim": lambda self: rank + 1}


METHODS = {f"{lazy}InstanceNorm{rank}d": _methods(rank) for lazy in ("", "Lazy") for rank in (1, 2, 3)}
