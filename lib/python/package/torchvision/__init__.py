"""`torchvision`: its operations. Its models, datasets and images are not here."""

import importlib
import sys
from types import ModuleType

from torch import _engine

__version__ = "0.28.0"


def _absent(name):
    """A module whose every name is refused with a sentence of ours."""
    module = sys.modules[f"{__name__}.{name}"] = ModuleType(f"{__name__}.{name}")

    def __getattr__(attribute):
        if attribute.startswith("__"):
            raise AttributeError(attribute)
        raise _engine.unknown(f"torchvision.{name}.{attribute}", "missing")

    module.__getattr__ = __getattr__
    return module


datasets, io, models, transforms, tv_tensors, utils = map(
    _absent, ("datasets", "io", "models", "transforms", "tv_tensors", "utils")
)


def __getattr__(name):
    if name == "ops":
        return importlib.import_module("torchvision.ops")
    raise AttributeError(f"module 'torchvision' has no attribute '{name}'")
