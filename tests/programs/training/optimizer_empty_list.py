import torch
import torch.nn as nn

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        # bug: a plain python list does not register anything
        self.layers = [nn.Linear(4, 4) for _ in range(3)]

    def forward(self, x):
        for l in self.layers:
            x = l(x)
        return x

net = Net()
print(net)
print(net(torch.rand(1, 4)).shape)
print("parameters:", list(net.parameters()))
optimizer = torch.optim.Adam(net.parameters(), lr=1e-3)
print("never here")
