import numpy as np
import torch

n = np.int64(3)
print(torch.zeros(n, 2).shape, torch.zeros(int(n)).shape, torch.arange(int(np.ceil(2.5))), list(np.arange(3)) == [0, 1, 2])
print(torch.tensor(np.float32(1.5)).dtype, torch.tensor(np.float64(1.5)).dtype, torch.tensor(np.array(5)).shape, torch.tensor([np.int64(1), np.int64(2)]).dtype)
for dt in (np.float16, np.float32, np.float64, np.int8, np.int16, np.int32, np.int64, np.uint8, np.bool_):
    print(np.dtype(dt).name, torch.from_numpy(np.zeros(1, dt)).dtype, end="; ")
print()
print(torch.zeros(1).numpy().dtype == np.float32, isinstance(torch.ones(2).numpy(), np.ndarray), isinstance(np.zeros(1), torch.Tensor), np.asarray(torch.zeros(2, 3)).shape)
t = torch.zeros(2, 3)
print(np.shape(t), np.array(t).shape, torch.is_tensor(np.zeros(1)), np.zeros(t.shape).shape)
