import torch
import torch.nn as nn


class Net(nn.Module):
    def __init__(self, num_classes=3):
        super().__init__()
        self.features = nn.Sequential(nn.Conv2d(1, 4, 3), nn.BatchNorm2d(4), nn.ReLU(), nn.MaxPool2d(2))
        self.classifier = nn.Linear(4 * 3 * 3, num_classes)

    def forward(self, x):
        return self.classifier(torch.flatten(self.features(x), 1))


def count(m):
    total = sum(p.numel() for p in m.parameters())
    trainable = sum(p.numel() for p in m.parameters() if p.requires_grad)
    return f"total={total} trainable={trainable} frozen={total - trainable}"


net = Net()
print(count(net))
for param in net.features.parameters():
    param.requires_grad = False
print(count(net))
for name, param in net.named_parameters():
    print("%-24s %s" % (name, "trainable" if param.requires_grad else "frozen"))

opt = torch.optim.Adam(filter(lambda p: p.requires_grad, net.parameters()))
print(len(opt.param_groups[0]['params']))
net.train()
for m in net.modules():
    if isinstance(m, nn.BatchNorm2d):
        m.eval()
print({n: m.training for n, m in net.named_modules()})
net(torch.randn(2, 1, 8, 8)).sum().backward()
print([p.grad is not None for p in net.parameters()])
print(net.features[1].num_batches_tracked)
f = net.features(torch.randn(2, 1, 8, 8))
print(f.requires_grad, f.grad_fn)
net.classifier = nn.Linear(36, 10)
print(count(net))
