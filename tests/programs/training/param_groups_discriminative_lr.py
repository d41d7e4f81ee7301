from torch import nn, optim, randn
from torch.nn import functional as F

class Finetune(nn.Module):
    def __init__(self):
        super().__init__()
        self.backbone = nn.Sequential(
            nn.Conv2d(3, 8, 3, padding=1), nn.BatchNorm2d(8), nn.ReLU(),
            nn.Conv2d(8, 16, 3, stride=2, padding=1), nn.BatchNorm2d(16), nn.ReLU(),
            nn.AdaptiveAvgPool2d(1), nn.Flatten())
        self.fc = nn.Linear(16, 5)
    def forward(self, x): return self.fc(self.backbone(x))

net = Finetune()
optimizer = optim.SGD([
    {'params': net.backbone.parameters()},
    {'params': net.fc.parameters(), 'lr': 1e-2, 'momentum': 0.5},
], lr=1e-3, momentum=0.9)

for i, g in enumerate(optimizer.param_groups):
    print('group %d: lr=%g momentum=%g tensors=%d' % (i, g['lr'], g['momentum'], len(g['params'])))

# warm up by hand
for g in optimizer.param_groups:
    g['lr'] *= 10
print([round(g['lr'], 6) for g in optimizer.param_groups])

x = randn(4, 3, 16, 16)
out = net(x)
loss = F.cross_entropy(out, out.argmax(1))
loss.backward()
optimizer.step()
print(out.shape, loss.shape)
print(len(optimizer.state), set(type(k).__name__ for k in optimizer.state))
print(optimizer)
