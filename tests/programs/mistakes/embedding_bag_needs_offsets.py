import torch
from torch import nn
bag = nn.EmbeddingBag(20, 6, mode="sum")
print(bag(torch.arange(8).view(2, 4)).shape)
print(bag(torch.arange(8), torch.tensor([0, 3])).shape)
print(bag)
print(bag(torch.arange(8)).shape)
