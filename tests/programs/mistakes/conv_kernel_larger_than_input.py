import torch
import torch.nn as nn

# 小图像 + 太多下采样
layers = []
c = 3
for k in range(4):
    layers.append(nn.Conv2d(c, 8, 5, stride=2))
    c = 8
x = torch.zeros(1, 3, 48, 48)
for i, layer in enumerate(layers):
    x = layer(x)
    print("第%d层输出：%s" % (i + 1, list(x.shape)))
