import torch
from torch import nn

class Siamese(nn.Module):
    def __init__(self):
        super().__init__()
        self.tower = nn.Sequential(nn.Linear(6, 4), nn.ReLU())
        self.join = nn.Linear(4, 1)
    def forward(self, a, b):
        return self.join(torch.cat([self.tower(a), self.tower(b)], dim=0 if self.training else 1))

s = Siamese()
print(s(torch.zeros(2, 6), torch.zeros(3, 6)).shape)
s.eval()
print(s(torch.zeros(2, 6), torch.zeros(2, 6)).shape)
