import torch
from torch import nn

class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(3, 3)

    def forward(x):
        return self.fc(x)

model = Model()
print(model.fc(torch.ones(1, 3)).shape)
print(model(torch.ones(1, 3)).shape)
