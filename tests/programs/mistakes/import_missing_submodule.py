from torch import nn
print(nn.Identity())
from torch.nn.layers import Linear
