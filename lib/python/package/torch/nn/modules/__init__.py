"""The classes of `torch.nn`. Those with a file here are written by hand; the rest are made from the registry."""

import sys

from . import activation, container, module, rnn, transformer
from ._made import make_classes
from .module import Module

make_classes(globals())
transformer.complete(globals())


def _complete():
    """Each class is also found in the module where PyTorch has it."""
    for one in (container, activation, transformer):
        for name, value in list(vars(one).items()):
            if isinstance(value, type) and issubclass(value, Module) and not name.startswith("_"):
                globals()[name] = value


_complete()
del sys
