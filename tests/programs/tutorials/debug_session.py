import torch, torch.nn as nn, torch.nn.functional as F
class LeNet(nn.Module):
    def __init__(self):
        super(LeNet, self).__init__()
        self.conv1 = nn.Conv2d(1, 6, 5)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.fc1 = nn.Linear(16 * 5 * 5, 120)   # 错误：28x28 输入应为 16*4*4
        self.fc2 = nn.Linear(120, 10)
    def forward(self, x):
        print("input", x.shape)
        x = F.max_pool2d(F.relu(self.conv1(x)), 2); print("after conv1", x.shape)
        x = F.max_pool2d(F.relu(self.conv2(x)), 2); print("after conv2", x.shape)
        x = x.view(-1, self.num_flat_features(x)); print("flatten", x.shape)
        x = F.relu(self.fc1(x))
        return F.log_softmax(self.fc2(x), dim=1)
    def num_flat_features(self, x):
        n = 1
        for s in x.size()[1:]:
            n *= s
        return n
net = LeNet()
print(net)
print(net(torch.randn(1, 1, 32, 32)).argmax(1).shape)
net(torch.randn(1, 1, 28, 28))
