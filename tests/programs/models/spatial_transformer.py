# Spatial Transformer Networks Tutorial
from __future__ import print_function
import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim


class CoordConv(nn.Module):
    def __init__(self, in_channels, out_channels, with_r=False, **kwargs):
        super().__init__()
        self.with_r = with_r
        in_size = in_channels + 2
        if with_r:
            in_size += 1
        self.conv = nn.Conv2d(in_size, out_channels, **kwargs)

    def forward(self, x):
        b, _, h, w = x.size()
        xx = torch.arange(w).repeat(1, h, 1).float() / (w - 1) * 2 - 1
        yy = torch.arange(h).repeat(1, w, 1).transpose(1, 2).float() / (h - 1) * 2 - 1
        xx, yy = (c.repeat(b, 1, 1, 1) for c in (xx, yy))
        parts = [x, xx.type_as(x), yy.type_as(x)]
        if self.with_r:
            parts.append(torch.sqrt(torch.pow(xx, 2) + torch.pow(yy, 2)))
        return self.conv(torch.cat(parts, dim=1))


class Net(nn.Module):
    def __init__(self):
        super(Net, self).__init__()
        self.conv1 = CoordConv(1, 10, with_r=True, kernel_size=5)
        self.conv2 = nn.Conv2d(10, 20, kernel_size=5)
        self.conv2_drop = nn.Dropout2d()
        self.fc1 = nn.Linear(320, 50)
        self.fc2 = nn.Linear(50, 10)

        # Spatial transformer localization-network
        self.localization = nn.Sequential(
            nn.Conv2d(1, 8, kernel_size=7),
            nn.MaxPool2d(2, stride=2),
            nn.ReLU(True),
            nn.Conv2d(8, 10, kernel_size=5),
            nn.MaxPool2d(2, stride=2),
            nn.ReLU(True)
        )

        # Regressor for the 3 * 2 affine matrix
        self.fc_loc = nn.Sequential(
            nn.Linear(10 * 3 * 3, 32),
            nn.ReLU(True),
            nn.Linear(32, 3 * 2)
        )

        # Initialize the weights/bias with identity transformation
        self.fc_loc[2].weight.data.zero_()
        self.fc_loc[2].bias.data.copy_(torch.tensor([1, 0, 0, 0, 1, 0], dtype=torch.float))

    # Spatial transformer network forward function
    def stn(self, x):
        xs = self.localization(x)
        xs = xs.view(-1, 10 * 3 * 3)
        theta = self.fc_loc(xs)
        theta = theta.view(-1, 2, 3)

        grid = F.affine_grid(theta, x.size(), align_corners=False)
        x = F.grid_sample(x, grid, align_corners=False)
        print('  theta', tuple(theta.shape), 'grid', tuple(grid.shape))
        return x

    def forward(self, x):
        # transform the input
        x = self.stn(x)

        # Perform the usual forward pass
        x = F.relu(F.max_pool2d(self.conv1(x), 2))
        x = F.relu(F.max_pool2d(self.conv2_drop(self.conv2(x)), 2))
        x = x.view(-1, 320)
        x = F.relu(self.fc1(x))
        x = F.dropout(x, training=self.training)
        x = self.fc2(x)
        return F.log_softmax(x, dim=1)


model = Net()
optimizer = optim.SGD(model.parameters(), lr=0.01)
data, target = torch.rand(3, 1, 28, 28), torch.tensor([3, 1, 4])
model.train()
optimizer.zero_grad()
output = model(data)
loss = F.nll_loss(output, target)
loss.backward()
optimizer.step()
print(output.shape, model.fc_loc[2].weight.grad.shape)
with torch.no_grad():
    model.eval()
    test_loss = F.nll_loss(model(data), target, reduction='sum')
    pred = model(data).max(1, keepdim=True)[1]
    print(test_loss.shape, pred.shape, pred.eq(target.view_as(pred)).shape)

identity = torch.tensor([[[1., 0., 0.], [0., 1., 0.]]])
print(F.affine_grid(identity, (1, 1, 2, 2), align_corners=True).tolist())
print(F.affine_grid(identity, torch.Size([1, 1, 1, 4]), align_corners=False)[0, 0])
