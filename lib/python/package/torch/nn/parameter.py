"""`torch.nn.parameter`."""

from .._tensor import Buffer, Parameter, UninitializedBuffer, UninitializedParameter

__all__ = ["Parameter", "UninitializedParameter", "is_lazy", "Buffer", "UninitializedBuffer"]


def is_lazy(param):
    return isinstance(param, (UninitializedParameter, UninitializedBuffer))
