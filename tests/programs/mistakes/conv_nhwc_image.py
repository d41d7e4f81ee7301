import torch, torch.nn as nn
img = torch.zeros(224, 224, 3)          # as PIL gives it: H, W, C
print("image", img.shape)
batch = img[None]
print("batch", batch.shape)
conv = nn.Conv2d(3, 8, 3, padding=1)
print(conv)
y = conv(batch)
print(y.shape)
