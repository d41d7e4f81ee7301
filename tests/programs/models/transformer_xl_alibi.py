"""Three ways to know where one is: Transformer-XL relative shift with memory, ALiBi slopes, rotary with xPos; one interface"""
import math
from abc import ABC, abstractmethod
from typing import Protocol, runtime_checkable

import torch
import torch.nn as nn
import torch.nn.functional as F


@runtime_checkable
class PositionBias(Protocol):
    def bias(self, q_len: int, k_len: int) -> torch.Tensor: ...


class Alibi(nn.Module):
    def __init__(self, n_heads):
        super().__init__()
        self.register_buffer("slopes", torch.tensor(self.get_slopes(n_heads)).view(n_heads, 1, 1), persistent=False)

    @staticmethod
    def get_slopes(n):
        def get_slopes_power_of_2(n):
            start = 2 ** (-(2 ** -(math.log2(n) - 3)))
            ratio = start
            return [start * ratio**i for i in range(n)]

        if math.log2(n).is_integer():
            return get_slopes_power_of_2(n)
        closest = 2 ** math.floor(math.log2(n))
        return get_slopes_power_of_2(closest) + Alibi.get_slopes(2 * closest)[0::2][: n - closest]

    def bias(self, q_len, k_len):
        q = torch.arange(k_len - q_len, k_len)[:, None]
        k = torch.arange(k_len)[None, :]
        return self.slopes * -(q - k).abs()


class RelPartialLearnableMultiHeadAttn(nn.Module):
    def __init__(self, n_head, d_model, d_head, pre_lnorm=False):
        super().__init__()
        self.n_head, self.d_head, self.d_model = n_head, d_head, d_model
        self.qkv_net = nn.Linear(d_model, 3 * n_head * d_head, bias=False)
        self.r_net = nn.Linear(d_model, n_head * d_head, bias=False)
        self.o_net = nn.Linear(n_head * d_head, d_model, bias=False)
        self.layer_norm = nn.LayerNorm(d_model)
        self.scale = 1 / (d_head**0.5)

    @staticmethod
    def _rel_shift(x):
        zero_pad = torch.zeros((x.size(0), 1, *x.size()[2:]), device=x.device, dtype=x.dtype)
        x_padded = torch.cat([zero_pad, x], dim=1)
        x_padded = x_padded.view(x.size(1) + 1, x.size(0), *x.size()[2:])
        return x_padded[1:].view_as(x)

    def forward(self, w, r, r_w_bias, r_r_bias, attn_mask=None, mems=None):
        qlen, rlen, bsz = w.size(0), r.size(0), w.size(1)
        cat = torch.cat([mems, w], 0) if mems is not None else w
        w_heads = self.qkv_net(cat)
        r_head_k = self.r_net(r)
        w_head_q, w_head_k, w_head_v = torch.chunk(w_heads, 3, dim=-1)
        w_head_q = w_head_q[-qlen:]
        klen = w_head_k.size(0)

        w_head_q = w_head_q.view(qlen, bsz, self.n_head, self.d_head)
        w_head_k = w_head_k.view(klen, bsz, self.n_head, self.d_head)
        w_head_v = w_head_v.view(klen, bsz, self.n_head, self.d_head)
        r_head_k = r_head_k.view(rlen, self.n_head, self.d_head)

        AC = torch.einsum("ibnd,jbnd->ijbn", (w_head_q + r_w_bias, w_head_k))  # qlen x klen x bsz x n_head
        BD = torch.einsum("ibnd,jnd->ijbn", (w_head_q + r_r_bias, r_head_k))
        BD = self._rel_shift(BD)
        attn_score = (AC + BD).mul_(self.scale)
        if attn_mask is not None and attn_mask.any().item():
            attn_score = attn_score.float().masked_fill(attn_mask[:, :, None, None], -float("inf")).type_as(attn_score)
        attn_prob = F.softmax(attn_score, dim=1)
        attn_vec = torch.einsum("ijbn,jbnd->ibnd", (attn_prob, w_head_v))
        attn_vec = attn_vec.contiguous().view(attn_vec.size(0), attn_vec.size(1), self.n_head * self.d_head)
        return self.layer_norm(w + self.o_net(attn_vec))


class LM(nn.Module, ABC):
    def __init__(self, vocab, d, layers):
        super().__init__()
        self.vocab, self.d, self.n_layer = vocab, d, layers
        self.emb = nn.Embedding(vocab, d)

    @abstractmethod
    def hidden(self, ids, *state): ...


class TransformerXL(LM):
    def __init__(self, vocab, d=24, heads=3, layers=2, mem_len=5):
        super().__init__(vocab, d, layers)
        self.mem_len = mem_len
        self.register_buffer("inv_freq", 1 / (10000 ** (torch.arange(0.0, d, 2.0) / d)))
        self.r_w_bias = nn.Parameter(torch.zeros(heads, d // heads))
        self.r_r_bias = nn.Parameter(torch.zeros(heads, d // heads))
        self.layers = nn.ModuleList(RelPartialLearnableMultiHeadAttn(heads, d, d // heads) for _ in range(layers))

    def init_mems(self, bsz):
        return [torch.empty(0, bsz, self.d) for _ in range(self.n_layer + 1)]

    def _update_mems(self, hids, mems, qlen, mlen):
        with torch.no_grad():
            end_idx = mlen + max(0, qlen)
            beg_idx = max(0, end_idx - self.mem_len)
            return [torch.cat([m, h], dim=0)[beg_idx:end_idx].detach() for m, h in zip(mems, hids)]

    def hidden(self, ids, mems=None):
        qlen, bsz = ids.size()
        mems = mems or self.init_mems(bsz)
        mlen = mems[0].size(0)
        klen = mlen + qlen
        mask = torch.triu(torch.ones(qlen, klen, dtype=torch.uint8), diagonal=1 + mlen).bool()
        pos_seq = torch.arange(klen - 1, -1, -1.0)
        sinusoid_inp = torch.ger(pos_seq, self.inv_freq)
        r = torch.cat([sinusoid_inp.sin(), sinusoid_inp.cos()], dim=-1)
        hids = [h := self.emb(ids)]
        for layer, m in zip(self.layers, mems):
            h = layer(h, r, self.r_w_bias, self.r_r_bias, mask, m)
            hids.append(h)
        return h, self._update_mems(hids, mems, qlen, mlen)


class AlibiLM(LM):
    def __init__(self, vocab, d=24, heads=4, layers=1):
        super().__init__(vocab, d, layers)
        self.pos = Alibi(heads)
        self.qkv, self.heads = nn.Linear(d, 3 * d), heads

    def hidden(self, ids):
        x = self.emb(ids)
        q, k, v = self.qkv(x).unflatten(-1, (3, self.heads, -1)).permute(2, 0, 3, 1, 4)
        n = ids.size(1)
        causal = torch.full((n, n), float("-inf")).triu(1)
        return F.scaled_dot_product_attention(q, k, v, attn_mask=self.pos.bias(n, n) + causal).transpose(1, 2).flatten(2)


xl = TransformerXL(30)
mems = None
for segment in torch.arange(24).view(6, 4).T.reshape(4, 6, 1).expand(-1, -1, 2).unbind(0):
    h, mems = xl.hidden(segment, mems)
    print("segment", tuple(segment.shape), "->", tuple(h.shape), "memory", {tuple(m.shape) for m in mems})
h.sum().backward()
print(mems[0].requires_grad, xl.r_w_bias.grad.shape)
x = torch.arange(1.0, 10.0).view(3, 3, 1, 1)
print(xl.layers[0]._rel_shift(x).view(3, 3))
al = AlibiLM(30)
print(al.hidden(torch.arange(10).view(2, 5)).shape, al.pos.slopes.flatten(), Alibi.get_slopes(6))
print(al.pos.bias(2, 3)[0], isinstance(al.pos, PositionBias), isinstance(xl, PositionBias))
try:
    LM(3, 4, 5)
except TypeError as e:
    print(type(e).__name__, "hidden" in str(e))
