"""`torch.nn`."""

from . import functional, init, parameter
from .parameter import Buffer, Parameter, UninitializedBuffer, UninitializedParameter
from . import modules
from .modules import *  # noqa: F403
from . import attention, common_types, parallel, utils
from .parallel import DataParallel
from .. import _registry

__all__ = [name for name in _registry.PUBLIC["torch.nn"] if name in globals()]
__all__ += ["Buffer", "Parameter", "UninitializedBuffer", "UninitializedParameter", "functional", "init", "parallel", "utils"]
__getattr__ = _registry.missing("torch.nn")
