from typing import Optional, Tuple

import torch
import torch.nn as nn
from torch import Tensor


class Swish(nn.Module):
    def forward(self, inputs: Tensor) -> Tensor:
        return inputs * inputs.sigmoid()


class GLU(nn.Module):
    def __init__(self, dim: int) -> None:
        super(GLU, self).__init__()
        self.dim = dim

    def forward(self, inputs: Tensor) -> Tensor:
        outputs, gate = inputs.chunk(2, dim=self.dim)
        return outputs * gate.sigmoid()


class ResidualConnectionModule(nn.Module):
    def __init__(self, module: nn.Module, module_factor: float = 1.0, input_factor: float = 1.0):
        super(ResidualConnectionModule, self).__init__()
        self.module = module
        self.module_factor = module_factor
        self.input_factor = input_factor

    def forward(self, inputs: Tensor) -> Tensor:
        return (self.module(inputs) * self.module_factor) + (inputs * self.input_factor)


class RelPositionalEncoding(nn.Module):
    def __init__(self, d_model: int = 512, max_len: int = 5000) -> None:
        super().__init__()
        self.d_model = d_model
        self.pe = None
        self.extend_pe(torch.tensor(0.0).expand(1, max_len))

    def extend_pe(self, x: Tensor) -> None:
        if self.pe is not None:
            if self.pe.size(1) >= x.size(1) * 2 - 1:
                if self.pe.dtype != x.dtype or self.pe.device != x.device:
                    self.pe = self.pe.to(dtype=x.dtype, device=x.device)
                return
        pe_positive = torch.zeros(x.size(1), self.d_model)
        pe_negative = torch.zeros(x.size(1), self.d_model)
        position = torch.arange(0, x.size(1), dtype=torch.float32).unsqueeze(1)
        div_term = torch.exp(torch.arange(0, self.d_model, 2, dtype=torch.float32) * -(torch.log(torch.tensor(10000.0)) / self.d_model))
        pe_positive[:, 0::2] = torch.sin(position * div_term)
        pe_positive[:, 1::2] = torch.cos(position * div_term)
        pe_negative[:, 0::2] = torch.sin(-1 * position * div_term)
        pe_negative[:, 1::2] = torch.cos(-1 * position * div_term)
        pe_positive = torch.flip(pe_positive, [0]).unsqueeze(0)
        pe_negative = pe_negative[1:].unsqueeze(0)
        self.pe = torch.cat([pe_positive, pe_negative], dim=1).to(device=x.device, dtype=x.dtype)

    def forward(self, x: Tensor) -> Tensor:
        self.extend_pe(x)
        return self.pe[:, self.pe.size(1) // 2 - x.size(1) + 1: self.pe.size(1) // 2 + x.size(1)]


class RelativeMultiHeadAttention(nn.Module):
    def __init__(self, d_model: int = 512, num_heads: int = 16, dropout_p: float = 0.1):
        super().__init__()
        assert d_model % num_heads == 0, "d_model % num_heads should be zero."
        self.d_head = d_model // num_heads
        self.num_heads = num_heads
        self.sqrt_dim = self.d_head ** 0.5
        self.query_proj, self.key_proj, self.value_proj = (nn.Linear(d_model, d_model) for _ in range(3))
        self.pos_proj = nn.Linear(d_model, d_model, bias=False)
        self.dropout = nn.Dropout(p=dropout_p)
        self.u_bias = nn.Parameter(torch.Tensor(self.num_heads, self.d_head))
        self.v_bias = nn.Parameter(torch.Tensor(self.num_heads, self.d_head))
        torch.nn.init.xavier_uniform_(self.u_bias)
        torch.nn.init.xavier_uniform_(self.v_bias)
        self.out_proj = nn.Linear(d_model, d_model)

    def forward(self, x: Tensor, pos_embedding: Tensor, mask: Optional[Tensor] = None) -> Tensor:
        batch_size = x.size(0)
        query = self.query_proj(x).view(batch_size, -1, self.num_heads, self.d_head)
        key = self.key_proj(x).view(batch_size, -1, self.num_heads, self.d_head).permute(0, 2, 1, 3)
        value = self.value_proj(x).view(batch_size, -1, self.num_heads, self.d_head).permute(0, 2, 1, 3)
        pos_embedding = self.pos_proj(pos_embedding).view(batch_size, -1, self.num_heads, self.d_head)
        content_score = torch.matmul((query + self.u_bias).transpose(1, 2), key.transpose(2, 3))
        pos_score = torch.matmul((query + self.v_bias).transpose(1, 2), pos_embedding.permute(0, 2, 3, 1))
        pos_score = self._relative_shift(pos_score)
        score = (content_score + pos_score) / self.sqrt_dim
        if mask is not None:
            mask = mask.unsqueeze(1)
            score.masked_fill_(mask, -1e9)
        attn = self.dropout(torch.softmax(score, -1))
        context = torch.matmul(attn, value).transpose(1, 2)
        context = context.contiguous().view(batch_size, -1, self.num_heads * self.d_head)
        return self.out_proj(context)

    def _relative_shift(self, pos_score: Tensor) -> Tensor:
        batch_size, num_heads, seq_length1, seq_length2 = pos_score.size()
        zeros = pos_score.new_zeros(batch_size, num_heads, seq_length1, 1)
        padded_pos_score = torch.cat([zeros, pos_score], dim=-1)
        padded_pos_score = padded_pos_score.view(batch_size, num_heads, seq_length2 + 1, seq_length1)
        return padded_pos_score[:, :, 1:].view_as(pos_score)[:, :, :, : seq_length2 // 2 + 1]


class ConformerConvModule(nn.Module):
    def __init__(self, c: int, kernel_size: int = 31, expansion_factor: int = 2):
        super().__init__()
        assert (kernel_size - 1) % 2 == 0, "kernel_size should be a odd number for 'SAME' padding"
        self.norm = nn.LayerNorm(c)
        self.sequential = nn.Sequential(
            nn.Conv1d(c, c * expansion_factor, 1), GLU(dim=1),
            nn.Conv1d(c, c, kernel_size, padding="same", groups=c, bias=False),
            nn.BatchNorm1d(c), Swish(), nn.Conv1d(c, c, 1), nn.Dropout(0.1))

    def forward(self, x: Tensor) -> Tensor:
        return self.sequential(self.norm(x).transpose(1, 2)).transpose(1, 2)


class Conv2dSubampling(nn.Module):
    def __init__(self, in_channels: int, out_channels: int) -> None:
        super().__init__()
        self.sequential = nn.Sequential(nn.Conv2d(in_channels, out_channels, 3, 2), nn.ReLU(), nn.Conv2d(out_channels, out_channels, 3, 2), nn.ReLU())

    def forward(self, inputs: Tensor, input_lengths: Tensor) -> Tuple[Tensor, Tensor]:
        outputs = self.sequential(inputs.unsqueeze(1))
        b, c, t, f = outputs.size()
        outputs = outputs.permute(0, 2, 1, 3).contiguous().view(b, t, c * f)
        output_lengths = input_lengths >> 2
        output_lengths -= 1
        return outputs, output_lengths


rel = RelativeMultiHeadAttention(16, 4)
print(rel._relative_shift(torch.arange(15.).view(1, 1, 3, 5)))
pos = RelPositionalEncoding(16, 8)
print(pos.pe.shape, pos(torch.rand(1, 5, 16)).shape, pos(torch.rand(1, 20, 16)).shape, pos.pe.shape)
print(pos(torch.zeros(1, 1, 16)))
sub = Conv2dSubampling(1, 4)
out, lens = sub(torch.rand(2, 41, 20), torch.tensor([41, 30]))
print(out.shape, lens)
proj = nn.Linear(out.size(-1), 16)
h = proj(out)
h = ResidualConnectionModule(nn.Sequential(nn.LayerNorm(16), nn.Linear(16, 64), Swish(), nn.Linear(64, 16)), module_factor=0.5)(h)
mask = torch.arange(h.size(1))[None, None, :] >= lens[:, None, None]
print(mask.shape, mask[1])
h = h + rel(h, pos(h).repeat(h.size(0), 1, 1), mask)
conv = ResidualConnectionModule(ConformerConvModule(16, 7))
h = conv(h)
print(h.shape)
print(conv)
total = 0
for m in (rel, sub, proj, conv):
    c = sum(p.numel() for p in m.parameters())
    total += c
    print(m.__class__.__name__.ljust(30, '.'), c)
print(total)
