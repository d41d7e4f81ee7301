import enum
from abc import ABC, abstractmethod
from typing import Any, List, Optional, Sequence, Tuple, Union
import dataclasses

import torch
from torch import nn
import torch.nn.functional as F


class AttentionType(enum.Enum):
    GLOBAL = 1
    LOCAL_SLIDING = 2


@dataclasses.dataclass(frozen=True)
class GemmaConfig:
    num_hidden_layers: int = 4
    hidden_size: int = 32
    num_attention_heads: int = 4
    num_key_value_heads: int = 1
    head_dim: int = 8
    attn_types: Optional[Sequence[AttentionType]] = (AttentionType.LOCAL_SLIDING, AttentionType.GLOBAL)
    sliding_window_size: Optional[int] = 3
    attn_logit_softcapping: Optional[float] = 50.0
    final_logit_softcapping: Optional[float] = 30.0
    dtype: str = "float32"

    def get_dtype(self) -> Optional[torch.dtype]:
        return {"float16": torch.float16, "float32": torch.float32, "bfloat16": torch.bfloat16}.get(self.dtype, None)


class RMSNorm(torch.nn.Module):
    def __init__(self, dim: int, eps: float = 1e-6, add_unit_offset: bool = True):
        super().__init__()
        self.eps = eps
        self.add_unit_offset = add_unit_offset
        self.weight = nn.Parameter(torch.zeros(dim))

    def _norm(self, x):
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + self.eps)

    def forward(self, x):
        output = self._norm(x.float())
        if self.add_unit_offset:
            output = output * (1 + self.weight.float())
        else:
            output = output * self.weight.float()
        return output.type_as(x)


def precompute_freqs_cis(dim: int, end: int, theta: float = 10000.0, rope_scaling_factor: int = 1) -> torch.Tensor:
    freqs = 1.0 / (theta ** (torch.arange(0, dim, 2)[:(dim // 2)].float() / dim))
    freqs = freqs / rope_scaling_factor
    t = torch.arange(end, device=freqs.device)
    freqs = torch.outer(t, freqs).float()
    return torch.polar(torch.ones_like(freqs), freqs)


def apply_rotary_emb(x: torch.Tensor, freqs_cis: torch.Tensor) -> torch.Tensor:
    x_ = torch.view_as_complex(torch.stack(torch.chunk(x.transpose(1, 2).float(), 2, dim=-1), dim=-1))
    x_out = torch.view_as_real(x_ * freqs_cis).type_as(x)
    x_out = torch.cat(torch.chunk(x_out, 2, dim=-1), dim=-2)
    return x_out.reshape(x_out.shape[0], x_out.shape[1], x_out.shape[2], -1).transpose(1, 2)


class GemmaAttention(nn.Module):
    def __init__(self, config: GemmaConfig, attn_type: AttentionType):
        super().__init__()
        self.num_heads = config.num_attention_heads
        self.num_kv_heads = config.num_key_value_heads
        assert self.num_heads % self.num_kv_heads == 0
        self.num_queries_per_kv = self.num_heads // self.num_kv_heads
        self.head_dim = config.head_dim
        self.q_size = self.num_heads * self.head_dim
        self.kv_size = self.num_kv_heads * self.head_dim
        self.scaling = self.head_dim**-0.5
        self.qkv_proj = nn.Linear(config.hidden_size, (self.num_heads + 2 * self.num_kv_heads) * self.head_dim, bias=False)
        self.o_proj = nn.Linear(self.q_size, config.hidden_size, bias=False)
        self.attn_type = attn_type
        self.config = config

    def forward(self, hidden_states, freqs_cis, kv_write_indices, kv_cache, mask):
        assert len(hidden_states.shape) == 3
        batch_size, input_len, _ = hidden_states.shape
        qkv = self.qkv_proj(hidden_states)
        xq, xk, xv = qkv.split([self.q_size, self.kv_size, self.kv_size], dim=-1)
        xq = xq.view(batch_size, -1, self.num_heads, self.head_dim)
        xk = xk.view(batch_size, -1, self.num_kv_heads, self.head_dim)
        xv = xv.view(batch_size, -1, self.num_kv_heads, self.head_dim)
        xq, xk = apply_rotary_emb(xq, freqs_cis), apply_rotary_emb(xk, freqs_cis)
        k_cache, v_cache = kv_cache
        k_cache.index_copy_(1, kv_write_indices, xk)
        v_cache.index_copy_(1, kv_write_indices, xv)
        key, value = k_cache, v_cache
        if self.num_kv_heads != self.num_heads:
            key = torch.repeat_interleave(key, self.num_queries_per_kv, dim=2)
            value = torch.repeat_interleave(value, self.num_queries_per_kv, dim=2)
        q, k, v = xq.transpose(1, 2), key.transpose(1, 2), value.transpose(1, 2)
        q.mul_(self.scaling)
        scores = torch.matmul(q, k.transpose(2, 3))
        if self.attn_type == AttentionType.LOCAL_SLIDING and self.config.sliding_window_size is not None:
            all_ones = torch.ones_like(mask)
            sliding_mask = torch.triu(all_ones, -1 * self.config.sliding_window_size + 1) * torch.tril(all_ones, self.config.sliding_window_size - 1)
            mask = torch.where(sliding_mask == 1, mask, -2.3819763e38)
        if (cap := self.config.attn_logit_softcapping) is not None:
            scores = torch.tanh(scores / cap) * cap
        scores = F.softmax((scores + mask).float(), dim=-1).type_as(q)
        output = torch.matmul(scores, v).transpose(1, 2).contiguous().view(batch_size, input_len, -1)
        return self.o_proj(output), mask


cfg = GemmaConfig()
print(cfg)
print(cfg.get_dtype(), dataclasses.replace(cfg, dtype="bfloat16").get_dtype(), dataclasses.replace(cfg, dtype="int8").get_dtype())
try:
    cfg.head_dim = 4
except dataclasses.FrozenInstanceError as e:
    print(type(e).__name__, e)
freqs = precompute_freqs_cis(cfg.head_dim, 8)
print(freqs.shape, freqs.dtype)
norm = RMSNorm(4)
print(norm(torch.ones(1, 4, dtype=torch.bfloat16)), norm)
layers = nn.ModuleList(GemmaAttention(cfg, cfg.attn_types[i % 2]) for i in range(cfg.num_hidden_layers))
print([str(l.attn_type) for l in layers])
print(layers)
mask_tensor = torch.triu(torch.full((1, 1, 8, 8), -2.3819763e38), diagonal=1)
idx = torch.arange(5)
x = torch.randn(1, 5, 32)
caches = [(torch.zeros(1, 8, 1, 8), torch.zeros(1, 8, 1, 8)) for _ in layers]
with torch.no_grad():
    for layer, c in zip(layers, caches):
        y, m = layer(x, freqs.index_select(0, idx), idx, c, mask_tensor.index_select(2, idx))
        x = x + y
        print(x.shape, m.shape, (m[0, 0] == 0).int().sum(-1))
print((m[0, 0] == 0).int())
print(caches[0][0][:, 5:].abs().sum())
print((torch.tensor([0.0, 1e9]) / 30).tanh() * 30)
