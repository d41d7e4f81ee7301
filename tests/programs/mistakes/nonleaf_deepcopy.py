import copy
import torch

a = torch.ones(2, requires_grad=True)
print(copy.deepcopy(a).shape, copy.deepcopy(a).requires_grad)
b = a + 1
print(b.detach().clone().shape, copy.copy(b).shape)
c = copy.deepcopy(b)
print(c)
