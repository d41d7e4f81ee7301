import torch
batch = torch.zeros(4, 2)
print(len(batch), len(batch[0]))
print(len(batch[0, 0]))
