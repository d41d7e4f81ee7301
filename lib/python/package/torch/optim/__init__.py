"""`torch.optim`."""

import sys
from types import ModuleType

from ._algorithms import _homes
from .optimizer import Optimizer

for _name, _kinds in _homes.items():
    # each class says the module that PyTorch has it in
    _module = sys.modules[f"torch.optim.{_name}"] = ModuleType(f"torch.optim.{_name}")
    for _kind in _kinds:
        _kind.__module__ = "torch.optim" if _name[0] == "_" else _module.__name__
        setattr(_module, _kind.__name__, _kind)
        globals()[_kind.__name__] = _kind
    _module.Optimizer = Optimizer

__all__ = [
    "Adafactor", "Adadelta", "Adagrad", "Adam", "Adamax", "AdamW", "ASGD", "LBFGS", "lr_scheduler", "Muon", "NAdam",
    "Optimizer", "RAdam", "RMSprop", "Rprop", "SGD", "SparseAdam", "swa_utils",
]  # fmt: skip


def __getattr__(name):
    if name in ("lr_scheduler", "swa_utils"):
        from importlib import import_module

        return import_module(f"torch.optim.{name}")
    raise AttributeError(f"module 'torch.optim' has no attribute '{name}'")
