import torch
from einops import rearrange, reduce, repeat
x = torch.arange(16).view(1, 1, 4, 4)
print(rearrange(x, "b c (h p) (w q) -> b (h w) (c p q)", p=2, q=2))
print(x.unfold(2, 2, 2).unfold(3, 2, 2).reshape(1, 4, 4))
print(reduce(x.float(), "b c h w -> h", "mean"))
print(repeat(torch.tensor([1, 2]), "n -> n r", r=3))
print(rearrange(torch.arange(6), "(a b) -> b a", a=2))
print(torch.nn.functional.unfold(x.float(), 2, stride=2)[0])
print(torch.nn.PixelShuffle(2)(torch.arange(4.).view(1, 4, 1, 1)))
rearrange(x, "b c (h p) w -> b c h p w", p=3)
