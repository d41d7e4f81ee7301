import torch
import torch.nn as nn

class Deep(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.layers = [nn.Linear(8, 8) for _ in range(n)]   # should be a ModuleList

    def forward(self, x):
        for l in self.layers:
            x = torch.relu(l(x))
        return x

deep = Deep(3)
print(deep(torch.zeros(2, 8)).shape)
print(deep, len(list(deep.parameters())), deep.state_dict())
opt = torch.optim.Adam(deep.parameters(), lr=1e-3)
