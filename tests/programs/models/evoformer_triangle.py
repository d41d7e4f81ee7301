"""Pieces of AlphaFold2's Evoformer: axial attention with gating, outer product mean, triangle updates (lucidrains' way)"""
import torch
import torch.nn.functional as F
from einops import rearrange, repeat
from einops.layers.torch import Rearrange
from torch import einsum, nn
from torch.utils.checkpoint import checkpoint_sequential


def exists(val):
    return val is not None


def init_zero_(layer):
    nn.init.constant_(layer.weight, 0.)
    if exists(layer.bias):
        nn.init.constant_(layer.bias, 0.)


class GEGLU(nn.Module):
    def forward(self, x):
        x, gates = x.chunk(2, dim=-1)
        return x * F.gelu(gates)


class FeedForward(nn.Module):
    def __init__(self, dim, mult=2, dropout=0.):
        super().__init__()
        self.norm = nn.LayerNorm(dim)
        self.net = nn.Sequential(nn.Linear(dim, dim * mult * 2), GEGLU(), nn.Dropout(dropout), nn.Linear(dim * mult, dim))
        init_zero_(self.net[-1])

    def forward(self, x):
        return self.net(self.norm(x))


class Attention(nn.Module):
    def __init__(self, dim, heads=2, dim_head=8, gating=True):
        super().__init__()
        inner_dim = dim_head * heads
        self.heads = heads
        self.scale = dim_head ** -0.5
        self.to_q = nn.Linear(dim, inner_dim, bias=False)
        self.to_kv = nn.Linear(dim, inner_dim * 2, bias=False)
        self.to_out = nn.Linear(inner_dim, dim)
        self.gating = nn.Linear(dim, inner_dim)
        nn.init.constant_(self.gating.weight, 0.)
        nn.init.constant_(self.gating.bias, 1.)
        init_zero_(self.to_out)

    def forward(self, x, mask=None, attn_bias=None):
        h = self.heads
        q, k, v = (self.to_q(x), *self.to_kv(x).chunk(2, dim=-1))
        q, k, v = map(lambda t: rearrange(t, 'b n (h d) -> b h n d', h=h), (q, k, v))
        dots = einsum('b h i d, b h j d -> b h i j', q * self.scale, k)
        if exists(attn_bias):
            dots = dots + attn_bias
        if exists(mask):
            mask = rearrange(mask, 'b i -> b () i ()') & rearrange(mask, 'b j -> b () () j')
            dots = dots.masked_fill(~mask, -torch.finfo(dots.dtype).max)
        out = einsum('b h i j, b h j d -> b h i d', dots.softmax(dim=-1), v)
        out = rearrange(out, 'b h n d -> b n (h d)')
        return self.to_out(out * self.gating(x).sigmoid())


class AxialAttention(nn.Module):
    def __init__(self, dim, row_attn=True, col_attn=True, accept_edges=False):
        super().__init__()
        assert not (not row_attn and not col_attn), 'row or column attention must be turned on'
        self.row_attn, self.col_attn = row_attn, col_attn
        self.norm = nn.LayerNorm(dim)
        self.attn = Attention(dim)
        self.edges_to_attn_bias = nn.Sequential(nn.Linear(dim, 2, bias=False), Rearrange('b i j h -> b h i j')) if accept_edges else None

    def forward(self, x, edges=None, mask=None):
        b, height, width, d = x.shape
        x = self.norm(x)
        if self.col_attn:
            axial_dim, mask_fold_axial_eq, input_fold_eq, output_fold_eq = width, 'b h w -> (b w) h', 'b h w d -> (b w) h d', '(b w) h d -> b h w d'
        elif self.row_attn:
            axial_dim, mask_fold_axial_eq, input_fold_eq, output_fold_eq = height, 'b h w -> (b h) w', 'b h w d -> (b h) w d', '(b h) w d -> b h w d'
        x = rearrange(x, input_fold_eq)
        if exists(mask):
            mask = rearrange(mask, mask_fold_axial_eq)
        attn_bias = None
        if exists(self.edges_to_attn_bias) and exists(edges):
            attn_bias = repeat(self.edges_to_attn_bias(edges), 'b h i j -> (b x) h i j', x=axial_dim)
        out = self.attn(x, mask=mask, attn_bias=attn_bias)
        return rearrange(out, output_fold_eq, h=height, w=width)


class TriangleMultiplicativeModule(nn.Module):
    def __init__(self, *, dim, hidden_dim=None, mix='ingoing'):
        super().__init__()
        assert mix in {'ingoing', 'outgoing'}, 'mix must be either ingoing or outgoing'
        hidden_dim = hidden_dim or dim
        self.norm = nn.LayerNorm(dim)
        self.left_proj, self.right_proj = nn.Linear(dim, hidden_dim), nn.Linear(dim, hidden_dim)
        self.left_gate, self.right_gate, self.out_gate = (nn.Linear(dim, hidden_dim) for _ in range(3))
        # initialize all gating to be identity
        for gate in (self.left_gate, self.right_gate, self.out_gate):
            nn.init.constant_(gate.weight, 0.)
            nn.init.constant_(gate.bias, 1.)
        self.mix_einsum_eq = '... i k d, ... j k d -> ... i j d' if mix == 'outgoing' else '... k j d, ... k i d -> ... i j d'
        self.to_out_norm = nn.LayerNorm(hidden_dim)
        self.to_out = nn.Linear(hidden_dim, dim)

    def forward(self, x, mask=None):
        assert x.shape[1] == x.shape[2], 'feature map must be symmetrical'
        if exists(mask):
            mask = rearrange(mask, 'b i j -> b i j ()')
        x = self.norm(x)
        left, right = self.left_proj(x), self.right_proj(x)
        if exists(mask):
            left, right = left * mask, right * mask
        left = left * self.left_gate(x).sigmoid()
        right = right * self.right_gate(x).sigmoid()
        out = einsum(self.mix_einsum_eq, left, right)
        return self.to_out(self.to_out_norm(out) * self.out_gate(x).sigmoid())


class OuterMean(nn.Module):
    def __init__(self, dim, hidden_dim=None, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.norm = nn.LayerNorm(dim)
        hidden_dim = dim if hidden_dim is None else hidden_dim
        self.left_proj, self.right_proj, self.proj_out = nn.Linear(dim, hidden_dim), nn.Linear(dim, hidden_dim), nn.Linear(hidden_dim, dim)

    def forward(self, x, mask=None):
        x = self.norm(x)
        outer = rearrange(self.left_proj(x), 'b m i d -> b m i () d') * rearrange(self.right_proj(x), 'b m j d -> b m () j d')
        if exists(mask):
            # masked mean, if there are padding in the rows of the MSA
            mask = rearrange(mask, 'b m i -> b m i () ()') * rearrange(mask, 'b m j -> b m () j ()')
            outer = outer.masked_fill(~mask, 0.)
            outer = outer.sum(dim=1) / (mask.sum(dim=1) + self.eps)
        else:
            outer = outer.mean(dim=1)
        return self.proj_out(outer)


class EvoformerBlock(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.msa_row = AxialAttention(dim, col_attn=False, accept_edges=True)
        self.msa_col = AxialAttention(dim, row_attn=False)
        self.msa_ff, self.pair_ff = FeedForward(dim), FeedForward(dim)
        self.outer_mean = OuterMean(dim, 8)
        self.tri_out = TriangleMultiplicativeModule(dim=dim, mix='outgoing')
        self.tri_in = TriangleMultiplicativeModule(dim=dim, mix='ingoing')

    def forward(self, inputs):
        x, m, mask, msa_mask = inputs
        m = self.msa_row(m, mask=msa_mask, edges=x) + m
        m = self.msa_col(m, mask=msa_mask) + m
        m = self.msa_ff(m) + m
        x = x + self.outer_mean(m, mask=msa_mask)
        x = self.tri_out(x, mask=mask) + x
        x = self.tri_in(x, mask=mask) + x
        x = self.pair_ff(x) + x
        return x, m, mask, msa_mask


evoformer = nn.Sequential(*[EvoformerBlock(16) for _ in range(2)])
x, m = torch.randn(1, 6, 6, 16, requires_grad=True), torch.randn(1, 4, 6, 16)
mask = torch.ones(1, 6, 6).bool()
msa_mask = torch.ones(1, 4, 6).bool()
msa_mask[:, 3:] = False
px, pm, *_ = checkpoint_sequential(evoformer, 2, (x, m, mask, msa_mask), use_reentrant=False)
distogram = nn.Linear(16, 37)
logits = distogram((px + rearrange(px, 'b i j d -> b j i d')) * 0.5)
print(px.shape, pm.shape, logits.shape)
logits.mean().backward()
print(x.grad.shape, evoformer[0].tri_in.left_proj.weight.grad.shape, msa_mask.sum().item())
t = TriangleMultiplicativeModule(dim=4, hidden_dim=4)
print(t.mix_einsum_eq, einsum(t.mix_einsum_eq, torch.ones(3, 3, 1), torch.arange(9.).view(3, 3, 1)).squeeze(-1))
for make in (lambda: t(torch.zeros(1, 3, 4, 4)), lambda: TriangleMultiplicativeModule(dim=4, mix='sideways'), lambda: AxialAttention(4, False, False)):
    try:
        make()
    except AssertionError as e:
        print(e)
