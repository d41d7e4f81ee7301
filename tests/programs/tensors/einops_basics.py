import torch
from einops import rearrange, reduce, repeat

ims = torch.arange(2 * 4 * 4 * 3).reshape(2, 4, 4, 3).float()
print(rearrange(ims, 'b h w c -> b c h w').shape)
print(rearrange(ims, 'b h w c -> (b h) w c').shape, rearrange(ims, 'b h w c -> h (b w) c').shape)
print(rearrange(ims, 'b (h p1) (w p2) c -> b (h w) (p1 p2 c)', p1=2, p2=2).shape)
print(rearrange(ims, '(b1 b2) h w c -> b1 b2 h w c', b1=2).shape, rearrange(ims, 'b h w c -> b (h w c)').shape)
print(reduce(ims, 'b h w c -> b c', 'mean').shape, reduce(ims, 'b h w c -> ', 'max'), reduce(ims, 'b (h 2) (w 2) c -> b h w c', 'max').shape)
print(repeat(torch.tensor([1, 2]), 'n -> n k', k=3), repeat(torch.tensor([[1, 2]]), 'a b -> (3 a) (b 2)'))
print(rearrange([torch.zeros(2), torch.ones(2)], 'n d -> d n'))
print(rearrange(torch.arange(6), '(a b) -> b a', a=2), rearrange(torch.zeros(2, 3), '... d -> d ...').shape, rearrange(torch.zeros(2, 3, 4), 'a ... -> (...) a').shape)
print(rearrange(ims, 'b h w c -> b 1 h w 1 c').shape, rearrange(torch.zeros(1, 5, 1), '1 n () -> n').shape)
print(reduce(torch.arange(6.).view(2, 3), 'a b -> a', 'sum'), reduce(torch.arange(1., 7.).view(2, 3), 'a b -> b', 'prod'), reduce(torch.arange(6.).view(2, 3), 'a b -> 1 b', 'min'))
q, k, v = rearrange(torch.zeros(2, 10, 3 * 4 * 8), 'b n (three h d) -> three b h n d', three=3, h=4)
print(q.shape, v.shape)
rearrange(ims, 'b h w -> b (h w)')
