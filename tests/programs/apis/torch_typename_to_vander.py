# torch.typename
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
x = torch.tensor([1, 2, 3])
print(torch.typename(x))
print(torch.typename(torch.nn.Parameter))

# torch.unbind
print(torch.unbind(torch.tensor([[1, 2, 3],
                           [4, 5, 6],
                           [7, 8, 9]])))

# torch.unflatten
print(torch.unflatten(torch.randn(3, 4, 1), 1, (2, 2)).shape)
print(torch.unflatten(torch.randn(3, 4, 1), 1, (-1, 2)).shape)
print(torch.unflatten(torch.randn(5, 12, 3), -2, (2, 2, 3, 1, 1)).shape)

# torch.unique
output = torch.unique(torch.tensor([1, 3, 2, 3], dtype=torch.long))
print(output)
output, inverse_indices = torch.unique(
    torch.tensor([1, 3, 2, 3], dtype=torch.long), sorted=True, return_inverse=True)
print(output)
print(inverse_indices)
output, inverse_indices = torch.unique(
    torch.tensor([[1, 3], [2, 3]], dtype=torch.long), sorted=True, return_inverse=True)
print(output)
print(inverse_indices)
x = torch.tensor([[1, 3, 2, 3], [1, 2, 1, 2]], dtype=torch.long)
print(torch.unique(x, dim=0))
print(torch.unique(x, dim=1))
print(torch.unique(x))
a = torch.tensor([
    [
        [1, 1, 0, 0],
        [1, 1, 0, 0],
        [0, 0, 1, 1],
    ],
    [
        [0, 0, 1, 1],
        [0, 0, 1, 1],
        [1, 1, 1, 1],
    ],
    [
        [1, 1, 0, 0],
        [1, 1, 0, 0],
        [0, 0, 1, 1],
    ],
])
print((a[0, :, :] == a[2, :, :]).all())
a_unique_dim0 = torch.unique(a, dim=0)
print(a_unique_dim0)
print((a_unique_dim0[0, :, :] == a[1, :, :]).all())
print((a_unique_dim0[1, :, :] == a[0, :, :]).all())
print((a[:, 0, :] == a[:, 1, :]).all())
print(torch.unique(a, dim=1))
print((a[:, :, 0] == a[:, :, 1]).all())
print((a[:, :, 2] == a[:, :, 3]).all())
print(torch.unique(a, dim=2))

# torch.unique_consecutive
x = torch.tensor([1, 1, 2, 2, 3, 1, 1, 2])
output = torch.unique_consecutive(x)
print(output)
output, inverse_indices = torch.unique_consecutive(x, return_inverse=True)
print(output)
print(inverse_indices)
output, counts = torch.unique_consecutive(x, return_counts=True)
print(output)
print(counts)

# torch.unravel_index
print(torch.unravel_index(torch.tensor(4), (3, 2)))
print(torch.unravel_index(torch.tensor([4, 1]), (3, 2)))
print(torch.unravel_index(torch.tensor([0, 1, 2, 3, 4, 5]), (3, 2)))
print(torch.unravel_index(torch.tensor([1234, 5678]), (10, 10, 10, 10)))
print(torch.unravel_index(torch.tensor([[1234], [5678]]), (10, 10, 10, 10)))
print(torch.unravel_index(torch.tensor([[1234], [5678]]), (100, 100)))

# torch.unsqueeze
x = torch.tensor([1, 2, 3, 4])
print(torch.unsqueeze(x, 0))
print(torch.unsqueeze(x, 1))

# torch.vander
x = torch.tensor([1, 2, 3, 5])
print(torch.vander(x))
print(torch.vander(x, N=3))
print(torch.vander(x, N=3, increasing=True))
