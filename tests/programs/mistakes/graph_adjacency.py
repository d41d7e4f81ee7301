import torch
from torch import nn

class GCNLayer(nn.Module):
    def __init__(self, i, o):
        super().__init__()
        self.w = nn.Linear(i, o, bias=False)
    def forward(self, x, adj):
        deg = adj.sum(-1, keepdim=True).clamp(min=1)
        print('degrees', deg.shape)
        return adj @ self.w(x) / deg

adj = torch.tensor([[0., 1, 0], [1, 0, 1], [0, 1, 0]])
x = torch.eye(3)
print(GCNLayer(3, 2)(x, adj).shape)
x = torch.zeros(4, 3)   # one isolated node more
print(GCNLayer(3, 2)(x, adj).shape)
