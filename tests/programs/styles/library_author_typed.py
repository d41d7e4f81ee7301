"""A small library module, as its author would ship it."""

from __future__ import annotations

__version__ = "0.1.0"
__all__ = ("FeedForward", "Attention", "Block", "Config", "build")

import dataclasses
import enum
import math
import typing as tp

import torch
import torch.nn.functional as F
from torch import Tensor, nn

if tp.TYPE_CHECKING:
    from collections.abc import Mapping

Device = tp.Union[str, torch.device, None]


class Norm(enum.Enum):
    LAYER = "layer"
    RMS = "rms"

    def __call__(self, dim: int, **factory: tp.Any) -> nn.Module:
        return {"layer": nn.LayerNorm, "rms": nn.RMSNorm}[self.value](dim, **factory)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Config:
    dim: int
    heads: int = 4
    kv_heads: int | None = None
    mult: float = 8 / 3
    norm: Norm = Norm.RMS
    multiple_of: int = 8

    @property
    def head_dim(self) -> int:
        head_dim, rest = divmod(self.dim, self.heads)
        if rest:
            raise ValueError(f"{self.dim=} is not divisible by {self.heads=}")
        return head_dim

    @classmethod
    def from_dict(cls, d: Mapping[str, tp.Any]) -> tp.Self:
        known = {f.name for f in dataclasses.fields(cls)}
        if unknown := sorted(set(d) - known):
            raise TypeError(f"unknown keys: {', '.join(unknown)}")
        return cls(**d)


class FeedForward(nn.Module):
    def __init__(self, cfg: Config, *, device: Device = None, dtype: torch.dtype | None = None) -> None:
        super().__init__()
        hidden = cfg.multiple_of * math.ceil(cfg.dim * cfg.mult / cfg.multiple_of)
        kw: dict[str, tp.Any] = dict(bias=False, device=device, dtype=dtype)
        self.gate, self.up = nn.Linear(cfg.dim, hidden, **kw), nn.Linear(cfg.dim, hidden, **kw)
        self.down = nn.Linear(hidden, cfg.dim, **kw)

    def forward(self, x: Tensor, /) -> Tensor:
        return self.down(F.silu(self.gate(x)) * self.up(x))


class Attention(nn.Module):
    def __init__(self, cfg: Config, *, device: Device = None, dtype: torch.dtype | None = None) -> None:
        super().__init__()
        kv = cfg.kv_heads or cfg.heads
        self.cfg, self.groups = cfg, cfg.heads // kv
        self.q = nn.Linear(cfg.dim, cfg.heads * cfg.head_dim, bias=False, device=device, dtype=dtype)
        self.kv = nn.Linear(cfg.dim, 2 * kv * cfg.head_dim, bias=False, device=device, dtype=dtype)
        self.o = nn.Linear(cfg.heads * cfg.head_dim, cfg.dim, bias=False, device=device, dtype=dtype)

    def forward(self, x: Tensor, /) -> Tensor:
        q = self.q(x).unflatten(-1, (-1, self.cfg.head_dim)).transpose(-3, -2)
        k, v = self.kv(x).unflatten(-1, (2, -1, self.cfg.head_dim)).unbind(-3)
        k, v = (t.transpose(-3, -2).repeat_interleave(self.groups, dim=-3) for t in (k, v))
        y = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        return self.o(y.transpose(-3, -2).flatten(-2))


class Block(nn.Module):
    def __init__(self, cfg: Config, **factory: tp.Any) -> None:
        super().__init__()
        self.norms = nn.ModuleList(cfg.norm(cfg.dim, **factory) for _ in range(2))
        self.mixers = nn.ModuleList([Attention(cfg, **factory), FeedForward(cfg, **factory)])

    def forward(self, x: Tensor, /) -> Tensor:
        for norm, mixer in zip(self.norms, self.mixers, strict=True):
            x = x + mixer(norm(x))
        return x


def build(depth: int, **options: tp.Any) -> nn.Sequential:
    cfg = Config.from_dict(options)
    return nn.Sequential(*(Block(cfg) for _ in range(depth)))


def _selfcheck() -> None:
    net = build(2, dim=16, heads=4, kv_heads=2)
    print(net)
    print(net(torch.zeros(3, 5, 16)).shape, sum(p.numel() for p in net.parameters()))
    print(build(1, dim=8, heads=2, norm=Norm.LAYER)[0].norms[0], Config(dim=8), sep="\n")
    for bad in (dict(dim=10, heads=4), dict(dim=8, head=2), dict(heads=2)):
        try:
            build(1, **bad)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
    print(Block(Config(dim=8), dtype=torch.float64, device="meta").mixers[1].up.weight.device, __version__, len(__all__))


_selfcheck()
