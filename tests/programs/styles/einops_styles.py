import torch
from torch import nn
from einops import rearrange, reduce, repeat, einsum, pack, unpack, parse_shape, asnumpy
from einops.layers.torch import Rearrange, Reduce, EinMix

x = torch.zeros(2, 3, 8, 8)
print(rearrange(x, 'b c (h p) (w q) -> b (h w) (p q c)', p=4, q=4).shape, rearrange(x, 'b c h w -> (b h) (w c)').shape, rearrange([x, x], 'n b ... -> b n ...').shape)
print(reduce(x, 'b c (h 2) (w 2) -> b c h w', 'max').shape, reduce(x, 'b c h w -> b c () ()', 'mean').shape, reduce(x, 'b ... -> b', 'sum').shape)
print(repeat(x[0, 0], 'h w -> (n h) w c', n=2, c=3).shape, repeat(torch.arange(2), 'a -> (a r)', r=2).shape)
print(einsum(torch.zeros(2, 4, 5), torch.zeros(2, 5, 6), 'b i j, b j k -> b i k').shape, parse_shape(x, 'b c _ w'))
packed, ps = pack([torch.zeros(2, 3), torch.zeros(2, 4, 5)], 'b *')
print(packed.shape, ps, [t.shape for t in unpack(packed, ps, 'b *')])
q, k, v = rearrange(nn.Linear(12, 36)(torch.zeros(2, 5, 12)), 'b t (three h d) -> three b h t d', three=3, h=4)
out = rearrange(torch.softmax(q @ k.mT, -1) @ v, 'b h t d -> b t (h d)')
print(q.shape, out.shape)
net = nn.Sequential(nn.Conv2d(3, 4, 3, padding=1), Rearrange('b c h w -> b (h w) c'), nn.Linear(4, 2), Reduce('b n c -> b c', 'mean'))
print(net, net(x).shape)
mix = EinMix('b t c -> b t d', weight_shape='c d', bias_shape='d', c=3, d=5)
print(mix(torch.zeros(1, 2, 3)).shape, sum(p.numel() for p in mix.parameters()))
