# torch.func.linearize
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
from torch.func import linearize
def fn(x):
    return x.sin()
output, jvp_fn = linearize(fn, torch.zeros(3, 3))
print(jvp_fn(torch.ones(3, 3)))

# torch.func.rearrange
from torch.func import rearrange
images = torch.randn((32, 30, 40, 3))
print(rearrange(images, "b h w c -> b h w c").shape)
print(rearrange(images, "b h w c -> (b h) w c").shape)
print(rearrange(images, "b h w c -> h (b w) c").shape)
print(rearrange(images, "b h w c -> b c h w").shape)
print(rearrange(images, "b h w c -> b (c h w)").shape)
print(rearrange(images, "b (h1 h) (w1 w) c -> (b h1 w1) h w c", h1=2, w1=2).shape)
print(rearrange(images, "b (h h1) (w w1) c -> b h w (c h1 w1)", h1=2, w1=2).shape)
