"""LeNet-5 on fake MNIST, my first network"""
import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim
from torch.utils.data import DataLoader, TensorDataset


class LeNet(nn.Module):

    def __init__(self):
        super(LeNet, self).__init__()
        # 1 input image channel, 6 output channels, 5x5 square convolution kernel
        self.conv1 = nn.Conv2d(1, 6, 5, padding=2)
        self.conv2 = nn.Conv2d(6, 16, 5)
        # an affine operation: y = Wx + b
        self.fc1 = nn.Linear(16 * 5 * 5, 120)  # 5*5 from image dimension
        self.fc2 = nn.Linear(120, 84)
        self.fc3 = nn.Linear(84, 10)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), (2, 2))
        # If the size is a square, you can specify with a single number
        x = F.max_pool2d(F.relu(self.conv2(x)), 2)
        x = x.view(-1, self.num_flat_features(x))
        x = F.relu(self.fc1(x))
        x = F.relu(self.fc2(x))
        x = self.fc3(x)
        return F.log_softmax(x, dim=1)

    def num_flat_features(self, x):
        size = x.size()[1:]  # all dimensions except the batch dimension
        num_features = 1
        for s in size:
            num_features *= s
        return num_features


net = LeNet()
print(net)

params = list(net.parameters())
print(len(params))
print(params[0].size())  # conv1's .weight

data = TensorDataset(torch.rand(70, 1, 28, 28), torch.arange(70) % 10)
train_loader = DataLoader(data, batch_size=32, shuffle=True)
optimizer = optim.Adam(net.parameters(), lr=0.001)

for epoch in range(2):
    running_loss, seen = 0.0, 0
    net.train()
    for batch_idx, (inputs, target) in enumerate(train_loader):
        optimizer.zero_grad()
        output = net(inputs)
        loss = F.nll_loss(output, target)
        loss.backward()
        optimizer.step()
        running_loss += loss.item() * inputs.size(0)
        seen += len(inputs)
        print(f"epoch {epoch} [{seen:2d}/{len(train_loader.dataset)} ({100. * (batch_idx + 1) / len(train_loader):.0f}%)]", output.shape)

net.eval()
correct = 0
with torch.no_grad():
    for inputs, target in DataLoader(data, batch_size=50):
        pred = net(inputs).argmax(dim=1, keepdim=True)
        print(pred.shape, pred.dtype, target.view_as(pred).shape)
        correct += pred.eq(target.view_as(pred)).sum().item()
print(type(correct).__name__, net.conv1.bias.grad.size(), loss.dim(), type(running_loss).__name__)
