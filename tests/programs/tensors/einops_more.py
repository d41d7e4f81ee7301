import torch
import einops
from einops import einsum, pack, unpack, parse_shape, asnumpy
from einops.layers.torch import Rearrange, Reduce, EinMix

a, b = torch.arange(6.).view(2, 3), torch.ones(3, 4)
print(einsum(a, b, 'i j, j k -> i k'))
print(einsum(torch.zeros(2, 5, 8), torch.zeros(2, 7, 8), 'batch query d, batch key d -> batch query key').shape)
packed, ps = pack([torch.zeros(2, 3), torch.ones(2, 4, 5), torch.zeros(2)], 'b *')
print(packed.shape, ps)
print([t.shape for t in unpack(packed, ps, 'b *')])
print(parse_shape(torch.zeros(2, 3, 4), 'b c _'))
net = torch.nn.Sequential(
    torch.nn.Conv2d(3, 6, 3), Reduce('b c (h 2) (w 2) -> b c h w', 'max'), Rearrange('b c h w -> b (c h w)'), torch.nn.Linear(6 * 3 * 3, 10))
print(net)
print(net(torch.randn(4, 3, 8, 8)).shape)
mix = EinMix('t b c -> t b c_out', weight_shape='c c_out', bias_shape='c_out', c=4, c_out=5)
print(mix(torch.zeros(2, 3, 4)).shape, [tuple(p.shape) for p in mix.parameters()])
errors = [lambda: einops.rearrange(a, 'i j -> i'), lambda: einops.rearrange(a, '(i k) j -> i k j', k=4), lambda: einops.rearrange(a, 'i i -> i'),
          lambda: einops.reduce(a, 'i j -> i', 'average'), lambda: einops.repeat(a, 'i j -> i j k'), lambda: einops.rearrange(a, 'i j k -> k j i')]
for f in errors:
    try:
        f()
    except Exception as e:
        print(type(e).__name__, "::", str(e).splitlines()[0])
