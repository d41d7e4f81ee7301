"""LoRA, adapters and prompt tuning put into a small transformer that stands already"""
import math
import re
from contextlib import contextmanager
from dataclasses import dataclass

import torch
from torch import nn
import torch.nn.functional as F
import torch.nn.utils.parametrize as parametrize


@dataclass
class LoraConfig:
    r: int = 4
    alpha: int = 8
    dropout: float = 0.0
    target: str = r"(q|v)_proj$"


class LoRALinear(nn.Module):
    def __init__(self, base: nn.Linear, cfg: LoraConfig):
        super().__init__()
        self.base = base
        self.base.requires_grad_(False)
        self.lora_A = nn.Parameter(base.weight.new_empty(cfg.r, base.in_features))
        self.lora_B = nn.Parameter(base.weight.new_zeros(base.out_features, cfg.r))
        nn.init.kaiming_uniform_(self.lora_A, a=math.sqrt(5))
        self.scaling = cfg.alpha / cfg.r
        self.drop = nn.Dropout(cfg.dropout) if cfg.dropout else nn.Identity()
        self.enabled = True

    def forward(self, x):
        y = self.base(x)
        if self.enabled:
            y = y + F.linear(F.linear(self.drop(x), self.lora_A), self.lora_B) * self.scaling
        return y

    @torch.no_grad()
    def merge(self) -> nn.Linear:
        self.base.weight += self.scaling * self.lora_B @ self.lora_A
        return self.base


def inject(model: nn.Module, cfg: LoraConfig) -> int:
    n = 0
    for name, module in list(model.named_modules()):
        if isinstance(module, nn.Linear) and re.search(cfg.target, name):
            parent, _, leaf = name.rpartition(".")
            setattr(model.get_submodule(parent), leaf, LoRALinear(module, cfg))
            n += 1
    return n


def unload(model):
    for name, module in list(model.named_modules()):
        if isinstance(module, LoRALinear):
            parent, _, leaf = name.rpartition(".")
            setattr(model.get_submodule(parent), leaf, module.merge())
    return model


@contextmanager
def disable_adapters(model):
    touched = [m for m in model.modules() if isinstance(m, LoRALinear)]
    for m in touched:
        m.enabled = False
    try:
        yield len(touched)
    finally:
        for m in touched:
            m.enabled = True


class LoRAParametrization(nn.Module):
    """the same by torch.nn.utils.parametrize"""

    def __init__(self, out, inp, rank=2):
        super().__init__()
        self.A, self.B = nn.Parameter(torch.randn(rank, inp)), nn.Parameter(torch.zeros(out, rank))

    def forward(self, W):
        return W + (self.B @ self.A).view(W.shape)


class Attention(nn.Module):
    def __init__(self, d, h):
        super().__init__()
        self.h = h
        for n in "qkvo":
            self.add_module(f"{n}_proj", nn.Linear(d, d, bias=n == "o"))

    def forward(self, x):
        q, k, v = (getattr(self, f"{n}_proj")(x).unflatten(-1, (self.h, -1)).transpose(1, 2) for n in "qkv")
        return self.o_proj(F.scaled_dot_product_attention(q, k, v).transpose(1, 2).flatten(2))


class Adapter(nn.Sequential):
    def __init__(self, d, bottleneck):
        super().__init__(nn.Linear(d, bottleneck), nn.GELU(), nn.Linear(bottleneck, d))
        nn.init.zeros_(self[-1].weight), nn.init.zeros_(self[-1].bias)

    def forward(self, x):
        return x + super().forward(x)


class Encoder(nn.Module):
    def __init__(self, vocab=40, d=32, h=4, n=2, classes=3):
        super().__init__()
        self.embed = nn.Embedding(vocab, d)
        self.prompt = None
        self.attn = nn.ModuleList(Attention(d, h) for _ in range(n))
        self.ffn = nn.ModuleList(nn.Sequential(nn.LayerNorm(d), nn.Linear(d, 4 * d), nn.ReLU(), nn.Linear(4 * d, d)) for _ in range(n))
        self.head = nn.Linear(d, classes)

    def forward(self, ids):
        x = self.embed(ids)
        if self.prompt is not None:
            x = torch.cat([self.prompt.expand(len(x), -1, -1), x], 1)
        for a, f in zip(self.attn, self.ffn):
            x = x + a(x)
            x = x + f(x)
        return self.head(x.mean(1)), x


def trainable(model):
    part, total = sum(p.numel() for p in model.parameters() if p.requires_grad), sum(p.numel() for p in model.parameters())
    return f"trainable params: {part:,} || all params: {total:,} || trainable%: {100 * part / total:.4f}"


model = Encoder()
print(trainable(model), [n for n, _ in model.attn[0].named_parameters()])
model.requires_grad_(False)
print("injected", inject(model, LoraConfig(dropout=0.1)), "|", trainable(model))
ids = torch.randint(0, 40, (2, 9))
logits, hidden = model(ids)
F.cross_entropy(logits, torch.tensor([0, 2])).backward()
print(logits.shape, [n for n, p in model.named_parameters() if p.grad is not None])
with disable_adapters(model) as n:
    print("disabled", n, model.attn[0].q_proj.enabled, model(ids)[0].requires_grad)
lora_state = {k: tuple(v.shape) for k, v in model.state_dict().items() if "lora_" in k}
print(lora_state, model.attn[1].v_proj)
unload(model)
print("merged:", any("lora" in k for k in model.state_dict()), type(model.attn[0].q_proj).__name__)

model.prompt = nn.Parameter(torch.zeros(1, 5, 32))
for i, f in enumerate(model.ffn):
    f.append(Adapter(32, 8))
print(trainable(model), model(ids)[1].shape)

lin = nn.Linear(6, 4)
parametrize.register_parametrization(lin, "weight", LoRAParametrization(4, 6))
print(lin, [n for n, _ in lin.named_parameters()], sep="\n")
with parametrize.cached():
    print(lin(torch.zeros(3, 6)).shape)
parametrize.remove_parametrizations(lin, "weight", leave_parametrized=True)
print(type(lin).__name__, lin.weight.shape, parametrize.is_parametrized(lin))
