import torch

print(torch.tensor([1, 2, 3]).dtype)
print(torch.tensor([1, 2, 3.]).dtype)
print(torch.tensor([1, 2, True]).dtype)
print(torch.Tensor([1, 2, 3]).dtype)
print((torch.tensor(1) / torch.tensor(2)).dtype)
print((torch.tensor([1]) * 1.0).dtype)
print(torch.arange(0, 1, 0.5).dtype)
print(torch.tensor([1], dtype=torch.float64).float().dtype)
print(torch.zeros(2).long().dtype)
print((torch.tensor([1, 2]) == 1).dtype)
print(torch.tensor([1.5]).int(), torch.tensor([300]).byte())
