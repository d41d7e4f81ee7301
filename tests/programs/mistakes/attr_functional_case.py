import torch
import torch.nn.functional as F
x = torch.tensor([-1., 1.])
print(F.relu(x).shape, F.leaky_relu(x, 0.5).shape)
print(F.RELU(x))
