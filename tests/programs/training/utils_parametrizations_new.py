import torch
from torch import nn
from torch.nn.utils.parametrizations import orthogonal, spectral_norm, weight_norm

w = weight_norm(nn.Linear(4, 3))
print(w)
print(dict((k, tuple(v.shape)) for k, v in w.state_dict().items()))
print(w(torch.randn(2, 4)).shape)

s = spectral_norm(nn.Conv2d(3, 8, 3), n_power_iterations=2)
print({k: tuple(v.shape) for k, v in s.state_dict().items()})
s.eval()
print(s(torch.zeros(1, 3, 5, 5)).shape)

o = orthogonal(nn.Linear(4, 4))
print(o)
print(o.weight.shape, [n for n, _ in o.named_parameters()])

G = nn.Sequential(spectral_norm(nn.Linear(2, 8)), nn.LeakyReLU(0.2), spectral_norm(nn.Linear(8, 1)))
print(G(torch.randn(7, 2)).shape, sum(p.numel() for p in G.parameters()), len(list(G.buffers())))
