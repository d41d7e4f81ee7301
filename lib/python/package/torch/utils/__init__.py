"""`torch.utils`."""

from importlib import import_module

_lazy = ("_pytree", "checkpoint", "data", "hooks")


def __getattr__(name):
    if name in _lazy:
        return import_module(f"torch.utils.{name}")
    if name == "tensorboard":
        raise ModuleNotFoundError("No module named 'tensorboard'", name="tensorboard")
    from .._registry import missing

    return missing("torch.utils")(name)


def set_module(obj, mod):
    obj.__module__ = mod
