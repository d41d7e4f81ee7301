# the blocks of Inception v3, factorized convolutions; each one on the size it sees in the network
import torch
import torch.nn as nn
import torch.nn.functional as F


class ConvBN(nn.Module):
    def __init__(self, cin, cout, **kw):
        super().__init__()
        self.conv = nn.Conv2d(cin, cout, bias=False, **kw)
        self.bn = nn.BatchNorm2d(cout, eps=1e-3)

    def forward(self, x):
        return F.relu(self.bn(self.conv(x)), inplace=True)


class InceptionA(nn.Module):
    def __init__(self, in_channels, pool_features):
        super().__init__()
        self.branch1x1 = ConvBN(in_channels, 64, kernel_size=1)
        self.branch5x5_1 = ConvBN(in_channels, 48, kernel_size=1)
        self.branch5x5_2 = ConvBN(48, 64, kernel_size=5, padding=2)
        self.branch3x3dbl_1 = ConvBN(in_channels, 64, kernel_size=1)
        self.branch3x3dbl_2 = ConvBN(64, 96, kernel_size=3, padding=1)
        self.branch3x3dbl_3 = ConvBN(96, 96, kernel_size=3, padding=1)
        self.branch_pool = ConvBN(in_channels, pool_features, kernel_size=1)

    def forward(self, x):
        b1 = self.branch1x1(x)
        b5 = self.branch5x5_2(self.branch5x5_1(x))
        b3 = self.branch3x3dbl_3(self.branch3x3dbl_2(self.branch3x3dbl_1(x)))
        bp = self.branch_pool(F.avg_pool2d(x, kernel_size=3, stride=1, padding=1))
        return torch.cat([b1, b5, b3, bp], 1)


class InceptionB(nn.Module):
    def __init__(self, in_channels):
        super().__init__()
        self.branch3x3 = ConvBN(in_channels, 384, kernel_size=3, stride=2)
        self.branch3x3dbl = nn.Sequential(
            ConvBN(in_channels, 64, kernel_size=1),
            ConvBN(64, 96, kernel_size=3, padding=1),
            ConvBN(96, 96, kernel_size=3, stride=2),
        )

    def forward(self, x):
        return torch.cat((self.branch3x3(x), self.branch3x3dbl(x), F.max_pool2d(x, 3, 2)), dim=1)


class InceptionC(nn.Module):
    """n x n as 1 x n and n x 1"""

    def __init__(self, in_channels, channels_7x7):
        super().__init__()
        c7 = channels_7x7
        self.branch1x1 = ConvBN(in_channels, 192, kernel_size=1)
        self.branch7x7 = nn.Sequential(
            ConvBN(in_channels, c7, kernel_size=1),
            ConvBN(c7, c7, kernel_size=(1, 7), padding=(0, 3)),
            ConvBN(c7, 192, kernel_size=(7, 1), padding=(3, 0)),
        )
        self.branch7x7dbl = nn.Sequential(
            ConvBN(in_channels, c7, kernel_size=1),
            *[
                ConvBN(c7, c7 if i < 3 else 192, kernel_size=k, padding=p)
                for i, (k, p) in enumerate([((7, 1), (3, 0)), ((1, 7), (0, 3))] * 2)
            ],
        )
        self.branch_pool = nn.Sequential(nn.AvgPool2d(3, 1, 1, count_include_pad=False), ConvBN(in_channels, 192, kernel_size=1))

    def forward(self, x):
        return torch.cat([branch(x) for branch in self.children()], 1)


class InceptionE(nn.Module):
    def __init__(self, in_channels):
        super().__init__()
        self.branch1x1 = ConvBN(in_channels, 320, kernel_size=1)
        self.branch3x3_1 = ConvBN(in_channels, 384, kernel_size=1)
        self.branch3x3_2a = ConvBN(384, 384, kernel_size=(1, 3), padding=(0, 1))
        self.branch3x3_2b = ConvBN(384, 384, kernel_size=(3, 1), padding=(1, 0))
        self.branch_pool = ConvBN(in_channels, 192, kernel_size=1)

    def forward(self, x):
        h = self.branch3x3_1(x)
        split = torch.cat([self.branch3x3_2a(h), self.branch3x3_2b(h)], 1)
        pool = self.branch_pool(F.avg_pool2d(x, 3, stride=1, padding=1))
        outputs = [self.branch1x1(x), split, pool]
        print("   E:", " + ".join(str(o.size(1)) for o in outputs), "=", sum(o.size(1) for o in outputs))
        return torch.cat(outputs, 1)


blocks = nn.ModuleDict(
    {
        "Mixed_5b": InceptionA(192, pool_features=32),
        "Mixed_5c": InceptionA(256, pool_features=64),
        "Mixed_6a": InceptionB(288),
        "Mixed_6b": InceptionC(768, channels_7x7=128),
        "Mixed_7b": InceptionE(768),
    }
)
x = torch.randn(1, 192, 35, 35)
for name, block in blocks.items():
    before = tuple(x.shape[1:])
    x = block(x)
    print(f"{name}: {before} -> {tuple(x.shape[1:])}")
print("Mixed_6a" in blocks, list(blocks.keys())[::2], len(blocks))
