import torch

print(torch.tensor(7), torch.tensor(-7), torch.tensor([7]), torch.tensor([[7]]))
print(torch.tensor([1, 22, 333, -4]))
print(torch.tensor([[1, -1], [100, 20000]]))
print(torch.arange(30))
print(torch.arange(100, 200))
print(torch.arange(12).reshape(2, 2, 3))
print(torch.arange(16).reshape(2, 2, 2, 2))
print(torch.tensor([1, 2], dtype=torch.int8), torch.tensor([255], dtype=torch.uint8), torch.tensor([1, 2], dtype=torch.int16))
print(torch.tensor([2 ** 31, -(2 ** 40)]), torch.tensor(2 ** 62))
print(torch.zeros(3, dtype=torch.long), torch.zeros(2, 2).int())
print(torch.iinfo(torch.int64).max, torch.tensor(torch.iinfo(torch.int64).min))
print(repr(torch.tensor([1, 2])), str(torch.tensor([1, 2])), [torch.tensor(1)], {"k": torch.tensor([1])}, (torch.tensor(2),))
