import numpy as np
import torch

a = np.zeros((2, 3))
b = np.array([[1, 2], [3, 4]])
print(a.shape, a.dtype, b.shape, b.dtype, a.ndim, a.size)
t = torch.from_numpy(a)
print(t.shape, t.dtype, torch.from_numpy(b).dtype, torch.tensor(b).tolist(), torch.as_tensor(b).shape)
print(t.float().dtype, torch.tensor(a, dtype=torch.float32).dtype, torch.from_numpy(np.ones(3, dtype=np.float32)).dtype)
print(np.prod(torch.zeros(2, 3, 4).shape), int(np.prod((2, 5))), torch.zeros(tuple(b.shape)).shape)
print(t.numpy().shape, torch.arange(4).numpy().dtype, torch.zeros(2, 2).numpy().shape == (2, 2))
