"""Norms without statistics, by PyTorch's own way."""

from .. import functional as F, init


def _reset(self):
    for name, fill in (("weight", init.ones_), ("bias", init.zeros_)):
        if getattr(self, name, None) is not None:
            fill(getattr(self, name))


def _layer_norm(self, input):
    return F.layer_norm(input, self.normalized_shape, self.weight, self.bias, self.eps)


def _group_norm(self, input):
    return F.group_norm(input, self.num_groups, self.weight, self.bias, self.eps)


def _rms_norm(self, x):
    return F.rms_norm(x, self.normalized_shape, self.weight, self.eps)


METHODS = {
    "LayerNorm": {"_by_function": _layer_norm, "reset_parameters": _reset},
    "GroupNorm": {"_by_function": _group_norm, "reset_parameters": _reset},
    "RMSNorm": {"_by_function": _rms_norm, "reset_parameters": _reset},
}
