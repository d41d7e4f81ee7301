from __future__ import annotations
import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset


def double_conv(cin: int, cout: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(cin, cout, 3, padding=1, bias=False), nn.BatchNorm2d(cout), nn.ReLU(inplace=True),
        nn.Conv2d(cout, cout, 3, padding=1, bias=False), nn.BatchNorm2d(cout), nn.ReLU(inplace=True),
    )


class UNet(nn.Module):
    def __init__(self, n_channels: int = 1, n_classes: int = 2, widths: tuple[int, ...] = (4, 8, 16)) -> None:
        super().__init__()
        self.downs = nn.ModuleList()
        prev = n_channels
        for w in widths:
            self.downs.append(double_conv(prev, w))
            prev = w
        self.ups, self.merges = nn.ModuleList(), nn.ModuleList()
        for w in reversed(widths[:-1]):
            self.ups.append(nn.ConvTranspose2d(prev, w, 2, stride=2))
            self.merges.append(double_conv(2 * w, w))
            prev = w
        self.head = nn.Conv2d(prev, n_classes, 1)

    def forward(self, x):
        skips = []
        for i, down in enumerate(self.downs):
            x = down(x)
            if i < len(self.downs) - 1:
                skips.append(x)
                x = F.max_pool2d(x, 2)
        for up, merge in zip(self.ups, self.merges):
            x = up(x)
            skip = skips.pop()
            dy, dx = skip.size(2) - x.size(2), skip.size(3) - x.size(3)
            x = F.pad(x, [dx // 2, dx - dx // 2, dy // 2, dy - dy // 2])
            x = merge(torch.cat([skip, x], dim=1))
        return self.head(x)


@torch.no_grad()
def miou(pred: torch.Tensor, target: torch.Tensor, n: int) -> torch.Tensor:
    hist = torch.bincount(n * target.flatten() + pred.flatten(), minlength=n * n).view(n, n).float()
    return hist.diag() / (hist.sum(0) + hist.sum(1) - hist.diag())


net = UNet()
opt = torch.optim.RMSprop(net.parameters(), lr=1e-4, momentum=0.9, foreach=True)
sched = torch.optim.lr_scheduler.ReduceLROnPlateau(opt, "max", patience=2)
ds = TensorDataset(torch.randn(5, 1, 18, 22), torch.randint(0, 2, (5, 18, 22)))
weight = torch.tensor([1.0, 3.0])
for epoch in range(1):
    for img, mask in DataLoader(ds, batch_size=2):
        logits = net(img)
        loss = F.cross_entropy(logits, mask, weight=weight)
        opt.zero_grad(set_to_none=True)
        loss.backward()
        gn = nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        opt.step()
        print(img.shape, logits.shape, logits.argmax(1).shape, gn.shape)
print(miou(torch.tensor([[0, 1], [1, 1]]), torch.tensor([[0, 1], [0, 1]]), 2))
net.eval()
for size in ((16, 16), (7, 9), (1, 1)):
    try:
        print(size, tuple(net(torch.zeros(1, 1, *size)).shape))
    except RuntimeError as e:
        print(size, "RuntimeError:", e)
