import numpy as np
import torch
from torch import nn

frames = np.zeros((16, 84, 84, 4), dtype=np.uint8)
print(frames.shape, frames[:4].shape)
net = nn.Conv2d(4, 8, 8, stride=4)
ok = net(torch.from_numpy(frames).permute(0, 3, 1, 2).float())
print(ok.shape)
net(torch.from_numpy(frames).float())
