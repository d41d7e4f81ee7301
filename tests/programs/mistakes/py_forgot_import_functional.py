import torch
import torch.nn as nn

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(3, 3)

    def forward(self, x):
        return F.relu(self.fc(x))

net = Net()
print(net, tuple(net.fc.weight.shape))
print(net(torch.zeros(1, 3)).shape)
