import torch
from torch import nn

class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(3, 3)

    def foward(self, x):
        return self.fc(x)

m = Model()
print(m.foward(torch.ones(1, 3)).shape)
m(torch.ones(1, 3))
