import torch.nn as nn
for p in (0, 0.5, 1, 50):
    print(nn.Dropout(p))
