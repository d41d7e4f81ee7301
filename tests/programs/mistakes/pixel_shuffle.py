import torch
ps = torch.nn.PixelShuffle(2)
print(ps(torch.zeros(1, 12, 4, 4)).shape)
print(torch.nn.PixelUnshuffle(2)(torch.zeros(1, 3, 8, 8)).shape)
try:
    torch.nn.PixelUnshuffle(2)(torch.zeros(1, 3, 9, 8))
except RuntimeError as e:
    print(e)
ps(torch.zeros(1, 10, 4, 4))
