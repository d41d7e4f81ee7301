import torch
import torch.nn as nn
import torch.nn.functional as F


class Net(nn.Module):
    def __init__(self):
        super(Net, self).__init__()
        self.conv1 = nn.Conv2d(1, 6, 5)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.fc1 = nn.Linear(16 * 5 * 5, 120)
        self.fc2 = nn.Linear(120, 10)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        print("after conv1:", x.shape)
        x = F.max_pool2d(F.relu(self.conv2(x)), 2)
        print("after conv2:", x.shape)
        x = torch.flatten(x, 1)
        print("after flatten:", x.shape)
        x = F.relu(self.fc1(x))
        return self.fc2(x)


net = Net()
# MNIST is 28x28, the tutorial was for 32x32
out = net(torch.randn(4, 1, 28, 28))
print(out.shape)
