import torch
from torch import nn
from typing import NamedTuple, Optional


class Output(NamedTuple):
    logits: torch.Tensor
    pooled: torch.Tensor
    attn: Optional[torch.Tensor] = None


class LearnedPositional(nn.Embedding):
    """positions as an embedding; subclassing the layer itself"""

    def __init__(self, max_len, dim):
        super().__init__(max_len, dim)

    def forward(self, x):
        positions = torch.arange(x.size(1), device=x.device)
        return x + super().forward(positions)


class AttentionPool(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.query = nn.Parameter(torch.zeros(dim))
        self.mha = nn.MultiheadAttention(dim, 2, batch_first=True, add_zero_attn=True)

    def forward(self, x, pad):
        q = self.query.expand(x.size(0), 1, -1)
        out, w = self.mha(q, x, x, key_padding_mask=pad, average_attn_weights=False)
        return out.squeeze(1), w


class TextClassifier(nn.Module):
    def __init__(self, vocab, dim=32, heads=4, layers=3, classes=2, norm_first=True, pool="cls"):
        super().__init__()
        self.embed = nn.Embedding(vocab, dim, padding_idx=0)
        self.pos = LearnedPositional(64, dim)
        self.cls = nn.Parameter(torch.empty(1, 1, dim)) if pool == "cls" else None
        if self.cls is not None:
            nn.init.normal_(self.cls, std=0.02)
        layer = nn.TransformerEncoderLayer(dim, heads, dim * 4, 0.1, activation="gelu", batch_first=True, norm_first=norm_first)
        self.encoder = nn.TransformerEncoder(layer, layers, norm=nn.LayerNorm(dim) if norm_first else None, enable_nested_tensor=False)
        self.pool = AttentionPool(dim) if pool == "attention" else None
        self.head = nn.Linear(dim, classes)

    def forward(self, tokens):
        pad = tokens.eq(0)
        x = self.pos(self.embed(tokens))
        if self.cls is not None:
            x = torch.cat([self.cls.repeat(len(x), 1, 1), x], dim=1)
            pad = nn.functional.pad(pad, (1, 0), value=False)
        x = self.encoder(x, src_key_padding_mask=pad)
        attn = None
        if self.cls is not None:
            pooled = x[:, 0]
        elif self.pool is not None:
            pooled, attn = self.pool(x, pad)
        else:
            keep = (~pad).unsqueeze(-1)
            pooled = (x * keep).sum(1) / keep.sum(1).clamp(min=1)
        return Output(self.head(pooled), pooled, attn)


tokens = torch.tensor([[4, 8, 15, 16, 23, 42], [7, 7, 7, 0, 0, 0]])
for pool in ("cls", "mean", "attention"):
    net = TextClassifier(50, pool=pool, norm_first=pool != "mean")
    out = net(tokens)
    print(f"{pool:>9}", out.logits.shape, out.pooled.shape, out.attn if out.attn is None else out.attn.shape, type(out).__name__)
    logits, *rest = out
    nn.functional.cross_entropy(logits, torch.tensor([0, 1])).backward()
    print(" " * 9, len(rest), net.embed.weight.grad.shape, net.encoder.layers[0].self_attn.in_proj_weight.grad.shape)
print(out._replace(attn="dropped").attn, Output.__annotations__.keys() == set(Output._fields))
print(net.encoder.layers[0] is net.encoder.layers[1], net.encoder.num_layers)
try:
    net(torch.ones(1, 65, dtype=torch.long))
except IndexError as e:
    print("IndexError:", e)
try:
    TextClassifier(10, dim=30, heads=4)
except AssertionError as e:
    print("AssertionError:", e)
