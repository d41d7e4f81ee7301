import torch
import torch.nn.functional as F
x = torch.tensor([-1., 1.])
print(F.relu(x), F.leaky_relu(x, 0.5))
print(F.RELU(x))
