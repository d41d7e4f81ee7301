import torch

print(torch.zeros(1001))
print(torch.arange(2000))
print(torch.zeros(1000).shape, torch.zeros(40, 30))
print(torch.arange(10000).reshape(100, 100))
print(torch.ones(11, 10, 10))
print(torch.arange(1500.).reshape(3, 500) / 2)
print(torch.zeros(1001, dtype=torch.bool))
print(torch.full((2000,), 1e-6))
print(torch.eye(50))
