# ResNet-50, written while following a video, then fine tuned with a new head
import torch
import torch.nn as nn
import torch.optim as optim


class Bottleneck(nn.Module):
    expansion = 4

    def __init__(self, in_channels, channels, identity_downsample=None, stride=1):
        super(Bottleneck, self).__init__()
        self.conv1 = nn.Conv2d(in_channels, channels, kernel_size=1, stride=1, padding=0, bias=False)
        self.bn1 = nn.BatchNorm2d(channels)
        self.conv2 = nn.Conv2d(channels, channels, kernel_size=3, stride=stride, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(channels)
        self.conv3 = nn.Conv2d(channels, channels * self.expansion, kernel_size=1, bias=False)
        self.bn3 = nn.BatchNorm2d(channels * self.expansion)
        self.relu = nn.ReLU()
        self.identity_downsample = identity_downsample

    def forward(self, x):
        identity = x.clone()
        x = self.relu(self.bn1(self.conv1(x)))
        x = self.relu(self.bn2(self.conv2(x)))
        x = self.bn3(self.conv3(x))
        if self.identity_downsample is not None:
            identity = self.identity_downsample(identity)
        x += identity
        return self.relu(x)


class ResNet(nn.Module):
    def __init__(self, block, layers, image_channels, num_classes):
        super(ResNet, self).__init__()
        self.in_channels = 64
        self.conv1 = nn.Conv2d(image_channels, 64, 7, 2, 3, bias=False)
        self.bn1 = nn.BatchNorm2d(64)
        self.relu = nn.ReLU()
        self.maxpool = nn.MaxPool2d(3, 2, 1)
        # ResNet layers, essentially the entire resnet is in these 4 lines
        for i, (n, width) in enumerate(zip(layers, (64, 128, 256, 512)), start=1):
            setattr(self, "layer%d" % i, self._make_layer(block, n, width, 1 if i == 1 else 2))
        self.avgpool = nn.AdaptiveAvgPool2d(1)
        self.fc = nn.Linear(512 * block.expansion, num_classes)

    def forward(self, x):
        x = self.maxpool(self.relu(self.bn1(self.conv1(x))))
        for i in range(1, 5):
            x = getattr(self, f"layer{i}")(x)
        x = self.avgpool(x)
        x = x.reshape(x.shape[0], -1)
        return self.fc(x)

    def _make_layer(self, block, num_residual_blocks, intermediate_channels, stride):
        identity_downsample = None
        out_channels = intermediate_channels * block.expansion
        if stride != 1 or self.in_channels != out_channels:
            identity_downsample = nn.Sequential(
                nn.Conv2d(self.in_channels, out_channels, kernel_size=1, stride=stride, bias=False),
                nn.BatchNorm2d(out_channels),
            )
        layers = [block(self.in_channels, intermediate_channels, identity_downsample, stride)]
        self.in_channels = out_channels
        layers += [block(self.in_channels, intermediate_channels) for _ in range(num_residual_blocks - 1)]
        return nn.Sequential(*layers)


def ResNet50(img_channel=3, num_classes=1000):
    return ResNet(Bottleneck, [3, 4, 6, 3], img_channel, num_classes)


net = ResNet50(num_classes=1000)
total = sum(p.numel() for p in net.parameters())
print(f"{total:,} parameters ({total / 1e6:.1f}M)")

# freeze everything, then a new classifier for 5 flowers
for param in net.parameters():
    param.requires_grad = False
num_ftrs = net.fc.in_features
net.fc = nn.Linear(num_ftrs, 5)
for param in net.layer4[-1].parameters():
    param.requires_grad = True

trainable = [n for n, p in net.named_parameters() if p.requires_grad]
print(trainable)

optimizer = optim.SGD([
    {"params": net.layer4[-1].parameters(), "lr": 1e-4},
    {"params": net.fc.parameters()},
], lr=1e-2, momentum=0.9, weight_decay=1e-4)
print([(g["lr"], g["momentum"], len(g["params"])) for g in optimizer.param_groups])

images, labels = torch.randn(2, 3, 64, 64), torch.tensor([1, 4])
out = net(images)
loss = nn.CrossEntropyLoss()(out, labels)
loss.backward()
print(out.shape, loss.shape)
print("conv1 grad:", net.conv1.weight.grad, "| fc grad:", net.fc.weight.grad.shape)
optimizer.step()
optimizer.zero_grad()
print(net.fc.weight.grad is None, net.bn1.num_batches_tracked)
