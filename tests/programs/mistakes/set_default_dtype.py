import torch
torch.set_default_dtype(torch.float64)
print(torch.zeros(1).dtype, torch.tensor(1.).dtype, torch.nn.Linear(1, 1).weight.dtype)
torch.set_default_dtype(torch.float32)
print(torch.zeros(1).dtype)
torch.set_default_dtype(torch.int32)
