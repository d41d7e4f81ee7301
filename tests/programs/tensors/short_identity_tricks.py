import torch

I = torch.eye(3)
print(I[:, [2, 0, 1]])
print(I.nonzero())
print(2 * I - torch.ones(3, 3))
print(torch.diag(torch.tensor([1., 2., 3.])) @ torch.ones(3))
print(I.bool() | I.flip(0).bool())
print(torch.diag_embed(torch.tensor([[1, 2], [3, 4]])))
print(I.trace(), I.sum(0), I.det())
