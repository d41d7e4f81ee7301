import torch

def to_tokens(x):
    b, c, h, w = x.shape
    return x.flatten(2).transpose(1, 2)

print(to_tokens(torch.zeros(2, 3, 4, 4)).shape)
print(to_tokens(torch.zeros(3, 4, 4)).shape)
