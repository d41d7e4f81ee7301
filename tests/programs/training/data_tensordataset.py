import torch
from torch.utils.data import TensorDataset, DataLoader

features = torch.arange(20.).view(10, 2)
labels = torch.arange(10)
dataset = TensorDataset(features, labels)

print(len(dataset))
print(dataset[3])
print(dataset[2:4])
print(dataset[-1][1].item())
print([t.shape for t in dataset.tensors])

for batch_idx, (x, y) in enumerate(DataLoader(dataset, batch_size=4)):
    print(f"batch {batch_idx}: x {tuple(x.shape)}, y {y.tolist()}")

loader = DataLoader(dataset, batch_size=4, shuffle=True, drop_last=True)
print(len(loader), len(loader.dataset), loader.batch_size, loader.drop_last)
x, y = next(iter(loader))
print(x.shape, y.shape, x.dtype, y.dtype)
TensorDataset(features, labels[:5])
