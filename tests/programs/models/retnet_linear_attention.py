"""Attention without softmax: retention in its three forms, a Performer-like kernel and Fourier mixing (FNet); forms checked for shapes"""
from typing import Callable

import torch
import torch.nn as nn
import torch.nn.functional as F


class Retention(nn.Module):
    def __init__(self, dim: int, gamma: float):
        super().__init__()
        self.gamma = gamma
        self.W_Q, self.W_K, self.W_V = (nn.Parameter(torch.randn(dim, dim) / dim) for _ in range(3))

    def _get_D(self, n: int) -> torch.Tensor:
        i = torch.arange(n).unsqueeze(1)
        j = torch.arange(n).unsqueeze(0)
        # lower triangular; gamma ** (i - j)
        D = (self.gamma ** (i - j)) * (i >= j).float()
        D[D != D] = 0
        return D

    def forward(self, X):
        D = self._get_D(X.shape[1])
        return ((X @ self.W_Q) @ (X @ self.W_K).mT * D.unsqueeze(0)) @ (X @ self.W_V)

    def recurrent(self, x_n, s):
        Q, K, V = x_n @ self.W_Q, x_n @ self.W_K, x_n @ self.W_V
        s = self.gamma * s + torch.einsum("bi,bj->bij", K, V)
        return torch.einsum("bi,bij->bj", Q, s), s

    def chunkwise(self, x_i, r, i):
        batch, chunk, dim = x_i.shape
        Q, K, V = x_i @ self.W_Q, x_i @ self.W_K, x_i @ self.W_V
        D = self._get_D(chunk)
        r_new = K.mT @ (V * D[-1].view(1, chunk, 1)) + self.gamma**chunk * r
        inner = (Q @ K.mT * D) @ V
        decay = self.gamma ** torch.arange(1, chunk + 1)
        return inner + (Q @ r) * decay.view(1, chunk, 1), r_new


class MultiScaleRetention(nn.Module):
    def __init__(self, dim, heads):
        super().__init__()
        gammas = (1 - torch.exp(torch.linspace(torch.log(torch.tensor(1 / 32)).item(), torch.log(torch.tensor(1 / 512)).item(), heads))).tolist()
        self.heads = nn.ModuleList([Retention(dim // heads, g) for g in gammas])
        self.group_norm = nn.GroupNorm(heads, dim)
        self.gate, self.out = nn.Linear(dim, dim, bias=False), nn.Linear(dim, dim, bias=False)

    def forward(self, x):
        y = torch.cat([h(c) for h, c in zip(self.heads, x.tensor_split(len(self.heads), dim=-1))], -1)
        y = self.group_norm(y.reshape(-1, y.size(-1))).reshape(y.shape)
        return self.out(F.silu(self.gate(x)) * y)


def linear_attention(q, k, v, phi: Callable = lambda x: F.elu(x) + 1, causal=False):
    q, k = phi(q), phi(k)
    if causal:
        kv = torch.einsum("bnd,bne->bnde", k, v).cumsum(1)
        z = 1 / torch.einsum("bnd,bnd->bn", q, k.cumsum(1))
        return torch.einsum("bnd,bnde,bn->bne", q, kv, z)
    kv = torch.einsum("bnd,bne->bde", k, v)
    z = 1 / (torch.einsum("bnd,bd->bn", q, k.sum(dim=1)) + 1e-6)
    return torch.einsum("bnd,bde,bn->bne", q, kv, z)


class Kernelized(nn.Module):
    def __init__(self, dim, causal):
        super().__init__()
        self.qkv, self.causal = nn.Linear(dim, 3 * dim), causal

    def forward(self, x):
        return linear_attention(*self.qkv(x).chunk(3, -1), causal=self.causal)

    def extra_repr(self):
        return f"causal={self.causal}"


class FNetMixing(nn.Module):
    def forward(self, x):
        return torch.fft.fft(torch.fft.fft(x, dim=-1), dim=-2).real


class Block(nn.Module):
    def __init__(self, dim, mixer):
        super().__init__()
        self.n1, self.n2, self.mixer = nn.RMSNorm(dim), nn.RMSNorm(dim), mixer
        self.ffn = nn.Sequential(nn.Linear(dim, 2 * dim), nn.Mish(), nn.Linear(2 * dim, dim))

    def forward(self, x):
        x = x + self.mixer(self.n1(x))
        return x + self.ffn(self.n2(x))


mixers = {"retention": MultiScaleRetention(24, 4), "performer": Kernelized(24, False), "causal": Kernelized(24, True), "fourier": FNetMixing()}
model = nn.ModuleDict({k: Block(24, m) for k, m in mixers.items()})
x = torch.randn(2, 9, 24)
for name, block in model.items():
    y = block(x)
    print(name.rjust(10), tuple(y.shape), y.dtype, len(list(block.mixer.parameters())))
    y.sum().backward()

r = Retention(6, 0.5)
print(r._get_D(4))
x = torch.randn(2, 8, 6)
with torch.no_grad():
    parallel = r(x)
    s, steps = torch.zeros(2, 6, 6), []
    for n in range(x.size(1)):
        y_n, s = r.recurrent(x[:, n], s)
        steps.append(y_n)
    R, chunks = torch.zeros(2, 6, 6), []
    for i, c in enumerate(x.split(4, dim=1)):
        y_i, R = r.chunkwise(c, R, i)
        chunks.append(y_i)
print(parallel.shape, torch.stack(steps, 1).shape, torch.cat(chunks, 1).shape, s.shape == R.shape)
ones = torch.ones(1, 3, 2)
print(linear_attention(ones, ones, torch.arange(6.0).view(1, 3, 2), causal=True))
print(FNetMixing()(torch.eye(2).unsqueeze(0)), [round(h.gamma, 4) for h in mixers["retention"].heads])
