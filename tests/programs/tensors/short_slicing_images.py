import torch

img = torch.arange(3 * 4 * 4).reshape(3, 4, 4)
r, g, b = img
print(r)
print(img[:, 1:3, 1:3])
print(img[:, ::2, ::2].shape)
print(img[[2, 1, 0]][:, 0, 0])
print(img.flip(2)[0, 0])
print(img[..., :1].squeeze(-1))
img[:, 0] = 0
print(img[1])
