import torch
from torch.utils.data import DataLoader, TensorDataset, WeightedRandomSampler

targets = torch.tensor([0, 0, 0, 0, 0, 0, 1, 1, 2])
class_count = torch.bincount(targets)
print("class count", class_count)
weight = 1.0 / class_count.float()
print(weight)
samples_weight = weight[targets]
print(samples_weight.shape, samples_weight)

sampler = WeightedRandomSampler(samples_weight, num_samples=12, replacement=True)
print(len(sampler))
loader = DataLoader(TensorDataset(torch.randn(9, 2), targets), batch_size=5, sampler=sampler)
print([b[1].shape for b in loader])

certain = WeightedRandomSampler([0., 0., 1.], 4)
print(list(certain))
without = WeightedRandomSampler([1., 1., 1.], 3, replacement=False)
print(sorted(without))
WeightedRandomSampler(samples_weight, num_samples=0)
