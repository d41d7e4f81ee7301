from __future__ import annotations

import typing as t
from typing import Any, Callable, Dict, Generic, Iterable, List, Optional, Sequence, Tuple, TypeVar, Union, overload

import torch
from torch import Tensor, nn

T = TypeVar("T")
M = TypeVar("M", bound=nn.Module)
_size_2_t = Union[int, Tuple[int, int]]


def to_2tuple(x: _size_2_t) -> tuple[int, int]:
    return x if isinstance(x, tuple) else (x, x)


class Cache(Generic[T]):
    def __init__(self, make: Callable[[int], T]) -> None:
        self.items: dict[int, T] = {}
        self.make = make

    def __getitem__(self, k: int) -> T:
        if k not in self.items:
            self.items[k] = self.make(k)
        return self.items[k]


class Attention(nn.Module):
    bias: Optional[Tensor]
    scale: t.Final[float]

    def __init__(self, dim: int, mask: Tensor | None = None) -> None:
        super().__init__()
        self.qkv: nn.Linear = nn.Linear(dim, dim * 3)
        self.scale = dim ** -0.5
        self.register_buffer("bias", mask)

    @overload
    def forward(self, x: Tensor) -> Tensor: ...
    @overload
    def forward(self, x: Tensor, need: t.Literal[True]) -> tuple[Tensor, Tensor]: ...

    def forward(self, x: Tensor, need: bool = False) -> Union[Tensor, Tuple[Tensor, Tensor]]:
        q, k, v = self.qkv(x).chunk(3, -1)
        a: Tensor = q @ k.mT * self.scale
        if self.bias is not None:
            a = a + self.bias
        out = a.softmax(-1) @ v
        return (out, a) if need else out


def apply_all(m: M, *fs: Callable[[M], Any]) -> List[Any]:
    return [f(m) for f in fs]


def stack(xs: Iterable[Tensor], /, dim: int = 0) -> Tensor:
    return torch.stack(t.cast(List[Tensor], list(xs)), dim)


masks: Cache[Tensor] = Cache(lambda n: torch.zeros(n, n).masked_fill(torch.ones(n, n).triu(1).bool(), float("-inf")))
att = Attention(4, masks[3])
y, w = att(torch.zeros(2, 3, 4), need=True)
print(y.shape, w.shape, masks[3] is att.bias, att.scale, to_2tuple(7), stack((y, y), dim=1).shape)
print(apply_all(att, lambda m: m.qkv.out_features, lambda m: sorted(m._buffers)))
print(Attention.__init__.__annotations__, t.get_type_hints(to_2tuple)["return"], Attention(4).bias, list(Attention(4).state_dict()))
