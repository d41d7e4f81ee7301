import torch
import torch.nn as nn

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(2, 2)

        def forward(self, x):        # one indent too deep
            return self.fc(x)

net = Net()
print(net)
print(hasattr(net, "forward"), net.fc(torch.zeros(2)).shape)
print(net(torch.zeros(2)))
