import torch
import torch.nn as nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.backbone = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten())
        self.head = nn.Linear(8, 10)
    def forward(self, x):
        return self.head(self.backbone(x))
model = Net()
for p in model.backbone.parameters():
    p.requires_grad = False
total = sum(p.numel() for p in model.parameters())
train = sum(p.numel() for p in model.parameters() if p.requires_grad)
print(f"总参数: {total:,} 可训练: {train:,} 冻结比例: {1 - train / total:.2%}")
opt = torch.optim.Adam(filter(lambda p: p.requires_grad, model.parameters()), lr=1e-3)
out = model(torch.rand(2, 3, 16, 16))
out.sum().backward()
for n, p in model.named_parameters():
    print(f"{n:<22}{str(p.requires_grad):<7}{p.grad is None}")
print(model)
model.head = nn.Identity()
print(model(torch.rand(2, 3, 16, 16)).shape, model.head)
print(len(opt.param_groups[0]["params"]))
model.requires_grad_(True)
print(all(p.requires_grad for p in model.parameters()))
torch.optim.SGD([p for p in []], lr=0.1)
