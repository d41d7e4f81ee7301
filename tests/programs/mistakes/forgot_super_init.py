import torch
import torch.nn as nn

class Net(nn.Module):
    def __init__(self, hidden):
        self.hidden = hidden
        print("hidden =", self.hidden)
        self.fc = nn.Linear(4, hidden)

    def forward(self, x):
        return self.fc(x)

net = Net(8)
print(net(torch.ones(1, 4)).shape)
