import math
import torch
from torch import nn

torch.set_printoptions(precision=4, sci_mode=False)


def sinusoidal(n, d):
    pos = torch.arange(n).unsqueeze(1)
    div = torch.exp(torch.arange(0, d, 2) * (-math.log(10000.0) / d))
    pe = torch.zeros(n, d)
    pe[:, 0::2] = torch.sin(pos * div)
    pe[:, 1::2] = torch.cos(pos * div)
    return pe


print(sinusoidal(3, 4))


def rotary(dim, n, theta=10000.0):
    inv_freq = 1.0 / (theta ** (torch.arange(0, dim, 2).float() / dim))
    print("inv_freq", inv_freq)
    t = torch.arange(n, dtype=inv_freq.dtype)
    freqs = torch.einsum("i,j->ij", t, inv_freq)
    return torch.cat((freqs, freqs), dim=-1)


def rotate_half(x):
    x1, x2 = x.chunk(2, dim=-1)
    return torch.cat((-x2, x1), dim=-1)


f = rotary(4, 3)
print(f)
print(f.cos()[0], f.sin()[0])
print(rotate_half(torch.arange(8.).view(2, 4)))


def get_slopes(n):
    def get_slopes_power_of_2(n):
        start = 2 ** (-2 ** -(math.log2(n) - 3))
        ratio = start
        return [start * ratio**i for i in range(n)]
    if math.log2(n).is_integer():
        return get_slopes_power_of_2(n)
    closest = 2 ** math.floor(math.log2(n))
    return get_slopes_power_of_2(closest) + get_slopes(2 * closest)[0::2][: n - closest]


slopes = torch.tensor(get_slopes(8))
print(slopes)
bias = slopes[:, None, None] * -torch.abs(torch.arange(3)[None, :] - torch.arange(3)[:, None])
print(bias[:2])
print(torch.Tensor(get_slopes(6)))


class RelativePosition(nn.Module):
    def __init__(self, num_units, max_relative_position):
        super().__init__()
        self.num_units = num_units
        self.max_relative_position = max_relative_position
        self.embeddings_table = nn.Parameter(torch.Tensor(max_relative_position * 2 + 1, num_units))
        nn.init.xavier_uniform_(self.embeddings_table)

    def indices(self, length_q, length_k):
        range_vec_q = torch.arange(length_q)
        range_vec_k = torch.arange(length_k)
        distance_mat = range_vec_k[None, :] - range_vec_q[:, None]
        distance_mat_clipped = torch.clamp(distance_mat, -self.max_relative_position, self.max_relative_position)
        return distance_mat_clipped + self.max_relative_position

    def forward(self, length_q, length_k):
        final_mat = torch.LongTensor(self.indices(length_q, length_k))
        return self.embeddings_table[final_mat]


rp = RelativePosition(6, 2)
print(rp.indices(4, 5))
print(rp(4, 5).shape)


def posemb_sincos_2d(h, w, dim, temperature: int = 10000, dtype=torch.float32):
    y, x = torch.meshgrid(torch.arange(h), torch.arange(w), indexing="ij")
    assert (dim % 4) == 0, "feature dimension must be multiple of 4 for sincos emb"
    omega = torch.arange(dim // 4) / (dim // 4 - 1)
    omega = 1.0 / (temperature ** omega)
    y = y.flatten()[:, None] * omega[None, :]
    x = x.flatten()[:, None] * omega[None, :]
    pe = torch.cat((x.sin(), x.cos(), y.sin(), y.cos()), dim=1)
    return pe.type(dtype)


print(posemb_sincos_2d(2, 2, 8))
print(posemb_sincos_2d(4, 4, 16).shape)


class FourierFeatures(nn.Module):
    def __init__(self, n_freq):
        super().__init__()
        self.register_buffer("freqs", 2.0 ** torch.linspace(0.0, n_freq - 1, n_freq))

    def forward(self, x):
        y = x[..., None] * self.freqs
        return torch.cat([x, y.sin().flatten(-2), y.cos().flatten(-2)], -1)


ff = FourierFeatures(4)
print(ff.freqs)
print(ff(torch.zeros(1, 2)))
print(ff(torch.rand(5, 3)).shape)
try:
    posemb_sincos_2d(2, 2, 6)
except AssertionError as e:
    print("AssertionError:", e)
window = 2
coords = torch.stack(torch.meshgrid(torch.arange(window), torch.arange(window), indexing="ij")).flatten(1)
rel = (coords[:, :, None] - coords[:, None, :]).permute(1, 2, 0).contiguous()
rel[:, :, 0] += window - 1
rel[:, :, 1] += window - 1
rel[:, :, 0] *= 2 * window - 1
print(rel.sum(-1))
