from __future__ import annotations

from typing import Any, Callable, Final, Generic, Literal, NamedTuple, Optional, TypeAlias, TypeVar, Union, overload

import torch
from torch import Tensor, LongTensor, dtype, device, Size

Shape: TypeAlias = Union[Size, tuple[int, ...], list[int]]
T = TypeVar("T")
EPS: Final[float] = 1e-6


class Stats(NamedTuple):
    mean: Tensor
    n: int


class Box(Generic[T]):
    def __init__(self, value: T) -> None:
        self.value = value

    def map(self, f: Callable[[T], Any]) -> "Box[Any]":
        return Box(f(self.value))

    def __repr__(self) -> str:
        return f"Box({self.value!r})"


def make(shape: Shape, *, fill: float | int = 0, dt: Optional[dtype] = None, dev: device | str = "cpu", mode: Literal["full", "eye"] = "full") -> Tensor:
    if mode == "eye":
        return torch.eye(*shape, dtype=dt, device=dev)
    return torch.full(tuple(shape), fill, dtype=dt, device=dev)


@overload
def first(x: Tensor) -> Tensor: ...
@overload
def first(x: list) -> Any: ...
def first(x):
    return x[0]


s = Stats(mean=make([2], fill=3.0).mean(), n=2)
print(s, s._asdict())
print(Box(torch.tensor([1, 2])).map(lambda t: t * 2).map(torch.sum).map(Tensor.item))
print(make((2, 2), mode="eye", dt=torch.int8), first(make([1, 2], fill=1)), first([7]))
print(make.__annotations__["dt"], first.__name__, isinstance(torch.tensor([1]), LongTensor), Tensor is torch.Tensor)
match make((2, 3)).shape:
    case (b, c):
        print("matrix", b, c)
match list(make((4,)).shape), make((1,)).dtype:
    case [n], torch.float32:
        print("vector of", n)
