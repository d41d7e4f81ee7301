import math
from dataclasses import dataclass, field, asdict
from typing import Optional, Tuple, List, Union

import torch
import torch.nn as nn


@dataclass
class GPT2Config:
    vocab_size: int = 101
    n_positions: int = 32
    n_embd: int = 48
    n_layer: int = 2
    n_head: int = 4
    activation_function: str = "gelu_new"
    resid_pdrop: float = 0.1
    layer_norm_epsilon: float = 1e-5
    extra: dict = field(default_factory=dict)

    @property
    def hidden_size(self):
        return self.n_embd


class Conv1D(nn.Module):
    """1D-convolutional layer as defined by Radford et al. for OpenAI GPT."""

    def __init__(self, nf, nx):
        super().__init__()
        self.nf = nf
        self.nx = nx
        self.weight = nn.Parameter(torch.empty(nx, nf))
        self.bias = nn.Parameter(torch.zeros(nf))
        nn.init.normal_(self.weight, std=0.02)

    def __repr__(self) -> str:
        return "Conv1D(nf={nf}, nx={nx})".format(**self.__dict__)

    def forward(self, x):
        size_out = x.size()[:-1] + (self.nf,)
        x = torch.addmm(self.bias, x.view(-1, x.size(-1)), self.weight)
        x = x.view(size_out)
        return x


class NewGELUActivation(nn.Module):
    def forward(self, input):
        return 0.5 * input * (1.0 + torch.tanh(math.sqrt(2.0 / math.pi) * (input + 0.044715 * torch.pow(input, 3.0))))


ACT2FN = {"relu": nn.ReLU, "gelu_new": NewGELUActivation}


class DynamicCache:
    def __init__(self):
        self.key_cache: List[torch.Tensor] = []
        self.value_cache: List[torch.Tensor] = []

    def update(self, k, v, layer_idx):
        if len(self.key_cache) <= layer_idx:
            self.key_cache.append(k)
            self.value_cache.append(v)
        else:
            self.key_cache[layer_idx] = torch.cat([self.key_cache[layer_idx], k], dim=-2)
            self.value_cache[layer_idx] = torch.cat([self.value_cache[layer_idx], v], dim=-2)
        return self.key_cache[layer_idx], self.value_cache[layer_idx]

    def get_seq_length(self, layer_idx: Optional[int] = 0) -> int:
        return 0 if len(self.key_cache) <= layer_idx else self.key_cache[layer_idx].shape[-2]

    def __len__(self):
        return len(self.key_cache)


class GPT2Attention(nn.Module):
    def __init__(self, config, layer_idx=None):
        super().__init__()
        max_positions = config.n_positions
        self.register_buffer(
            "bias",
            torch.tril(torch.ones((max_positions, max_positions), dtype=torch.bool)).view(1, 1, max_positions, max_positions),
            persistent=False,
        )
        self.embed_dim = config.hidden_size
        self.num_heads = config.n_head
        self.head_dim = self.embed_dim // self.num_heads
        self.split_size = self.embed_dim
        if self.head_dim * self.num_heads != self.embed_dim:
            raise ValueError(f"`embed_dim` must be divisible by num_heads (got `embed_dim`: {self.embed_dim} and `num_heads`: {self.num_heads}).")
        self.layer_idx = layer_idx
        self.c_attn = Conv1D(3 * self.embed_dim, self.embed_dim)
        self.c_proj = Conv1D(self.embed_dim, self.embed_dim)
        self.resid_dropout = nn.Dropout(config.resid_pdrop)

    def forward(self, x, past: Optional[DynamicCache] = None):
        q, k, v = self.c_attn(x).split(self.split_size, dim=2)
        shape = (*q.shape[:-1], -1, self.head_dim)
        q, k, v = (t.view(shape).transpose(1, 2) for t in (q, k, v))
        if past is not None:
            k, v = past.update(k, v, self.layer_idx)
        w = torch.matmul(q, k.transpose(-1, -2)) / torch.full([], v.size(-1) ** 0.5, dtype=q.dtype)
        ql, kl = q.size(-2), k.size(-2)
        causal = self.bias[:, :, kl - ql : kl, :kl]
        w = torch.where(causal, w, torch.full([], torch.finfo(w.dtype).min, dtype=w.dtype))
        w = nn.functional.softmax(w, dim=-1).type(v.dtype)
        o = torch.matmul(w, v).transpose(1, 2)
        o = o.reshape(*o.shape[:-2], -1).contiguous()
        return self.resid_dropout(self.c_proj(o)), w


class GPT2Block(nn.Module):
    def __init__(self, config, layer_idx):
        super().__init__()
        h = config.hidden_size
        self.ln_1 = nn.LayerNorm(h, eps=config.layer_norm_epsilon)
        self.attn = GPT2Attention(config, layer_idx)
        self.ln_2 = nn.LayerNorm(h, eps=config.layer_norm_epsilon)
        self.mlp = nn.ModuleDict(dict(c_fc=Conv1D(4 * h, h), c_proj=Conv1D(h, 4 * h), act=ACT2FN[config.activation_function]()))

    def forward(self, x, past=None):
        a, w = self.attn(self.ln_1(x), past)
        x = x + a
        m = self.mlp
        return x + m.c_proj(m.act(m.c_fc(self.ln_2(x)))), w


class GPT2LMHeadModel(nn.Module):
    _tied_weights_keys = ["lm_head.weight"]

    def __init__(self, config):
        super().__init__()
        self.config = config
        self.wte = nn.Embedding(config.vocab_size, config.n_embd)
        self.wpe = nn.Embedding(config.n_positions, config.n_embd)
        self.h = nn.ModuleList([GPT2Block(config, layer_idx=i) for i in range(config.n_layer)])
        self.ln_f = nn.LayerNorm(config.n_embd)
        self.lm_head = nn.Linear(config.n_embd, config.vocab_size, bias=False)
        self.lm_head.weight = self.wte.weight

    def num_parameters(self, exclude_embeddings=False):
        skip = {f"{n}.weight" for n, m in self.named_modules() if isinstance(m, nn.Embedding)} if exclude_embeddings else set()
        return sum(p.numel() for n, p in self.named_parameters() if n not in skip)

    def forward(self, ids, past=None):
        offset = past.get_seq_length() if past is not None else 0
        pos = torch.arange(offset, offset + ids.size(1)).unsqueeze(0)
        x = self.wte(ids) + self.wpe(pos)
        ws = ()
        for blk in self.h:
            x, w = blk(x, past)
            ws += (w,)
        return self.lm_head(self.ln_f(x)), ws


cfg = GPT2Config()
print(cfg)
print(asdict(cfg))
model = GPT2LMHeadModel(cfg).eval()
print(model)
print(model.num_parameters(), model.num_parameters(True))
print(len(model.state_dict()), len(list(model.parameters())), "lm_head.weight" in dict(model.named_parameters()))
cache = DynamicCache()
ids = torch.tensor([[5, 6, 7]])
with torch.inference_mode():
    logits, ws = model(ids, cache)
    print(logits.shape, [tuple(w.shape) for w in ws], cache.get_seq_length(), len(cache))
    for _ in range(3):
        nxt = logits[:, -1:].argmax(-1)
        ids = torch.cat((ids, nxt), 1)
        logits, ws = model(nxt, cache)
        print(logits.shape, ws[0].shape, cache.get_seq_length())
print(ids.shape, ids[0, :3].tolist())
try:
    GPT2Attention(GPT2Config(n_head=5))
except ValueError as e:
    print(e)
