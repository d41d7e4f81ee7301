import torch
from torch import nn
from torch.nn.utils import parametrizations, clip_grad_norm_, parameters_to_vector, vector_to_parameters
lin = nn.Linear(3, 2)
vec = parameters_to_vector(lin.parameters())
print(vec.shape)
vector_to_parameters(torch.zeros(8), lin.parameters())
print(lin.weight.shape)
wn = parametrizations.weight_norm(nn.Linear(3, 2))
print(sorted(n for n, _ in wn.named_parameters()))
vector_to_parameters(torch.zeros(7), lin.parameters())
