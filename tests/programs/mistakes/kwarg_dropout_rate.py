import torch
import torch.nn as nn
drop = nn.Dropout(p=0.25)
print(drop, drop(torch.ones(2, 2)).shape)
blocks = []
for rate in [0.1, 0.2]:
    blocks.append(nn.Dropout(rate=rate))
print(len(blocks))
