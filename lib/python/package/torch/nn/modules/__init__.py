"""The classes of `torch.nn`. Those with a file here are written by hand; the rest are made from the registry."""

from . import module
from ._made import make_classes
from .module import Module

make_classes(globals())

from .container import Container  # noqa: E402,F401
from .rnn import RNNBase, RNNCellBase, take_packed  # noqa: E402,F401

for _kind in (RNN, LSTM, GRU):  # noqa: F821
    take_packed(_kind)

del module, make_classes, take_packed, _kind

__all__ = [_name for _name, _value in globals().items() if isinstance(_value, type) and _name[0] != "_"]
