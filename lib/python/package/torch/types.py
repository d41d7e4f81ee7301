"""Names for annotations."""

from collections.abc import Sequence
from os import PathLike
from typing import Any, Union

from ._tensor import Storage, Tensor
from ._types import Size, device as _device, dtype as _dtype, layout as _layout

Number = Union[int, float, bool]
Device = Union[_device, str, int, None]
FileLike = Union[str, "PathLike[str]", Any]
SymInt, SymBool, SymFloat = int, bool, float
_TensorOrTensors = Union[Tensor, Sequence[Tensor]]
_int, _float, _bool, _complex, _size = int, float, bool, complex, Union[Size, list, tuple]
__all__ = ["Number", "Device", "FileLike", "Storage"]
