import torch
x = torch.tensor([[1, 2], [3, 4]])
print(x.tolist(), x.flatten().tolist(), [int(v) for v in x[0]])
print(torch.as_tensor([1, 2]), torch.asarray([1.0]))
torch.from_numpy([1, 2, 3])
