import torch
b = torch.tensor([1, 3, 5])
print(torch.bucketize(torch.tensor([0, 3, 9]), b).dtype, torch.searchsorted(b, torch.tensor([2])).shape)
print(torch.sort(torch.tensor([3, 1, 2]), descending=True))
torch.searchsorted(torch.zeros(2, 3), torch.zeros(3, 1))
