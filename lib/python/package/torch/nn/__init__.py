"""`torch.nn`."""

from . import functional, init, parameter
from .parameter import Buffer, Parameter, UninitializedBuffer, UninitializedParameter
from . import modules
from .modules import *  # noqa: F403
from . import utils, parallel, attention, common_types
from .. import _registry

globals().update({name: value for name, value in vars(modules).items() if isinstance(value, type)})
__all__ = [name for name in _registry.PUBLIC["torch.nn"] if name in globals()]
__getattr__ = _registry.missing("torch.nn")
