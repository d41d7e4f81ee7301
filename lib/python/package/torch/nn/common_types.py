"""Names for annotations."""

from typing import Optional, TypeVar, Union

from .. import Tensor

T = TypeVar("T")
_scalar_or_tuple_any_t = Union[T, tuple[T, ...]]
_size_any_t = _scalar_or_tuple_any_t[int]
_size_1_t = _size_2_t = _size_3_t = _size_4_t = _size_5_t = _size_6_t = _size_any_t
_size_any_opt_t = _size_2_opt_t = _size_3_opt_t = _scalar_or_tuple_any_t[Optional[int]]
_ratio_2_t = _ratio_3_t = _ratio_any_t = _scalar_or_tuple_any_t[float]
_tensor_list_t = _maybe_indices_t = Union[Tensor, list[Tensor]]
