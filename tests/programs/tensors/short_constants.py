import math
import torch

print(torch.pi, torch.e, torch.inf, torch.nan)
print(math.isclose(torch.pi, math.pi), torch.inf > 1e300, torch.nan != torch.nan)
print(torch.tensor(torch.pi), torch.tensor([torch.inf, -torch.inf]))
print(torch.tensor(math.pi, dtype=torch.float64))
print(torch.newaxis is None, torch.arange(3)[torch.newaxis].shape)
print(torch.strided, torch.sparse_coo, torch.per_tensor_affine)
