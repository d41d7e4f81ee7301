import torch
import numpy as np
a = np.array([1, 2, 3])
t = torch.from_numpy(a)
t[0] = 10
print(a, t)
b = t.numpy()
b += 1
print(t, b, type(b), b.dtype)
print(torch.tensor(np.float64(2.5)), torch.as_tensor(np.ones((2, 2))))
print(np.array(torch.ones(2, 2)))
x = torch.ones(2, requires_grad=True)
print(x.detach().numpy())
try:
    x.numpy()
except RuntimeError as e:
    print(e)
print(torch.from_numpy(np.arange(6).reshape(2, 3)).float().mean(dim=0))
