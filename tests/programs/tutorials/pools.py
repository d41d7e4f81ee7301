import torch
import torch.nn as nn
import torch.nn.functional as F
img = torch.arange(1., 17.).reshape(1, 1, 4, 4)
print(img)
print(nn.MaxPool2d(2)(img))
print(nn.AvgPool2d(2, 2)(img))
print(F.max_pool2d(img, 3, stride=1))
print(nn.AdaptiveAvgPool2d(1)(img), nn.AdaptiveMaxPool2d((2, 1))(img))
out, idx = F.max_pool2d(img, 2, return_indices=True)
print(idx.flatten().tolist())
print(nn.MaxUnpool2d(2)(out, idx))
print(F.avg_pool1d(torch.arange(6.).view(1, 1, 6), kernel_size=3, stride=1, padding=1))
print(F.interpolate(img[:, :, :2, :2], scale_factor=2, mode="nearest"))
print(F.interpolate(torch.tensor([[[0., 2.]]]), size=4, mode="linear", align_corners=False))
nn.MaxPool2d(5)(img)
