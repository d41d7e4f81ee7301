import torch
labels = torch.tensor([3, 1, 2])
print(labels.sum(), labels.max(), labels.float().mean(), labels.mean(dtype=torch.float32))
print(labels.float().std().shape)
labels.std()
