import torch
import torch.nn as nn

class CNN(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 16, 3, padding=1)
        self.pool = nn.MaxPool2d(2)
        self.fc = nn.Linear(16 * 8 * 8, 10)

    def forward(self, x):
        x = self.pool(torch.relu(self.conv(x)))
        x = x.view(-1, 16 * 8 * 8)   # 16x16 maps: the batch becomes four times larger
        return self.fc(x)

net = CNN()
images, labels = torch.rand(4, 3, 32, 32), torch.tensor([1, 2, 3, 4])
outputs = net(images)
print(images.shape, outputs.shape, labels.shape)
loss = nn.CrossEntropyLoss()(outputs, labels)
print(loss.shape)
