import numpy as np
import torch

t = torch.arange(6.).reshape(2, 3)
a = t.numpy()
print(a.sum(), a.max(), a.sum(axis=0).shape, a.mean(axis=1, keepdims=True).shape, np.transpose(a).shape, np.argmax(a))
a[0, 0] = 7          # the memory is shared
print(t[0, 0], t.numpy().strides == (12, 4), a.flags["C_CONTIGUOUS"])
c = torch.from_numpy(a.copy())
c.zero_()
print(a[0, 0], c.sum())
print(np.where(a > 2, 1, 0).tolist(), np.clip(a, 0, 3).shape, np.pad(a, ((1, 1), (0, 0))).shape, np.tile(a, (2, 1)).shape, np.repeat(a, 2, axis=0).shape)
