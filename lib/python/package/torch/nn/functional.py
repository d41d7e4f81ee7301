"""`torch.nn.functional`: the registry's functions."""

from .. import _registry

_registry.install(globals(), "torch.nn.functional")

from .. import Tensor  # noqa: E402,F401
from .. import adaptive_avg_pool1d, avg_pool1d, channel_shuffle, pixel_shuffle, pixel_unshuffle  # noqa: E402,F401

__getattr__ = _registry.missing("torch.nn.functional")
