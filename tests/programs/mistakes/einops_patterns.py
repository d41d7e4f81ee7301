import torch
from einops import rearrange, reduce, repeat, EinopsError
x = torch.arange(24.).reshape(2, 3, 4)
print(rearrange(x, 'a b c -> a (b c)').shape, reduce(x, 'a b c -> b', 'sum').shape, repeat(x, 'a b c -> a b c k', k=2).shape)
patterns = ['a b -> b a', 'a b c -> a b (c d)', 'a b c -> a b', 'a a b -> b', 'a (b1 b2) c -> a b1 b2', 'a b c -> a (b c', 'a 2 c -> a c', 'a ... -> a']
for p in patterns:
    try:
        print(p, rearrange(x, p).shape)
    except EinopsError as e:
        print(p, '|', str(e).strip().split('\n')[-1])
rearrange(x, 'a b (h w) -> a b h w', h=3)
