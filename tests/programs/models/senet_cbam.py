"""注意力机制合集：SE、ECA、CBAM、BAM、Non-local，都挂在同一个残差块后面"""
import math
import torch
import torch.nn as nn
import torch.nn.functional as F

ATTENTION = {}


def 登记(名字):
    def 装饰(cls):
        ATTENTION[名字] = cls
        return cls
    return 装饰


@登记('se')
class SELayer(nn.Module):
    def __init__(self, channel, reduction=16):
        super(SELayer, self).__init__()
        self.avg_pool = nn.AdaptiveAvgPool2d(1)
        self.fc = nn.Sequential(
            nn.Linear(channel, channel // reduction, bias=False),
            nn.ReLU(inplace=True),
            nn.Linear(channel // reduction, channel, bias=False),
            nn.Sigmoid()
        )

    def forward(self, x):
        b, c, _, _ = x.size()
        y = self.avg_pool(x).view(b, c)
        y = self.fc(y).view(b, c, 1, 1)
        return x * y.expand_as(x)


@登记('eca')
class ECALayer(nn.Module):
    """一维卷积代替全连接，卷积核大小由通道数自适应"""
    def __init__(self, channel, gamma=2, b=1):
        super().__init__()
        t = int(abs((math.log(channel, 2) + b) / gamma))
        k = t if t % 2 else t + 1
        self.conv = nn.Conv1d(1, 1, kernel_size=k, padding=int(k / 2), bias=False)

    def forward(self, x):
        y = x.mean((2, 3), keepdim=True)
        y = self.conv(y.squeeze(-1).transpose(-1, -2)).transpose(-1, -2).unsqueeze(-1)
        return x * y.sigmoid().expand_as(x)


class ChannelAttention(nn.Module):
    def __init__(self, in_planes, ratio=16):
        super(ChannelAttention, self).__init__()
        self.avg_pool = nn.AdaptiveAvgPool2d(1)
        self.max_pool = nn.AdaptiveMaxPool2d(1)
        # 共享的 MLP，用 1x1 卷积实现
        self.fc = nn.Sequential(nn.Conv2d(in_planes, in_planes // ratio, 1, bias=False),
                                nn.ReLU(),
                                nn.Conv2d(in_planes // ratio, in_planes, 1, bias=False))
        self.sigmoid = nn.Sigmoid()

    def forward(self, x):
        avg_out = self.fc(self.avg_pool(x))
        max_out = self.fc(self.max_pool(x))
        return self.sigmoid(avg_out + max_out)


class SpatialAttention(nn.Module):
    def __init__(self, kernel_size=7):
        super(SpatialAttention, self).__init__()
        assert kernel_size in (3, 7), '卷积核只能是 3 或 7'
        self.conv1 = nn.Conv2d(2, 1, kernel_size, padding=3 if kernel_size == 7 else 1, bias=False)
        self.sigmoid = nn.Sigmoid()

    def forward(self, x):
        avg_out = torch.mean(x, dim=1, keepdim=True)
        max_out, _ = torch.max(x, dim=1, keepdim=True)
        x = torch.cat([avg_out, max_out], dim=1)
        return self.sigmoid(self.conv1(x))


@登记('cbam')
class CBAM(nn.Module):
    def __init__(self, channel):
        super().__init__()
        self.ca = ChannelAttention(channel)
        self.sa = SpatialAttention()

    def forward(self, x):
        x = self.ca(x) * x
        return self.sa(x) * x


@登记('nonlocal')
class NonLocal(nn.Module):
    def __init__(self, channel):
        super().__init__()
        self.inter = max(channel // 2, 1)
        self.theta, self.phi, self.g = (nn.Conv2d(channel, self.inter, 1) for _ in range(3))
        self.pool = nn.MaxPool2d(2)
        self.W = nn.Sequential(nn.Conv2d(self.inter, channel, 1), nn.BatchNorm2d(channel))
        nn.init.constant_(self.W[1].weight, 0)
        nn.init.constant_(self.W[1].bias, 0)

    def forward(self, x):
        n = x.size(0)
        g = self.pool(self.g(x)).view(n, self.inter, -1).permute(0, 2, 1)
        theta = self.theta(x).view(n, self.inter, -1).permute(0, 2, 1)
        phi = self.pool(self.phi(x)).view(n, self.inter, -1)
        f = F.softmax(theta @ phi, -1)
        print('    non-local 的注意力图', tuple(f.shape))
        y = (f @ g).transpose(1, 2).reshape(n, self.inter, *x.shape[2:])
        return x + self.W(y)


class Block(nn.Module):
    def __init__(self, cin, cout, stride, attn):
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(cin, cout, 3, stride, 1, bias=False), nn.BatchNorm2d(cout), nn.ReLU(True),
            nn.Conv2d(cout, cout, 3, 1, 1, bias=False), nn.BatchNorm2d(cout),
        )
        self.attn = ATTENTION[attn](cout) if attn else nn.Identity()
        self.short = nn.Identity() if stride == 1 and cin == cout else nn.Conv2d(cin, cout, 1, stride, bias=False)

    def forward(self, x):
        return F.relu(self.attn(self.body(x)) + self.short(x))


def 网络(attn=None):
    return nn.Sequential(Block(3, 32, 2, attn), Block(32, 32, 1, attn), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(32, 10))


基准 = sum(p.numel() for p in 网络().parameters())
x = torch.rand(2, 3, 16, 16)
for 名字 in ATTENTION:
    net = 网络(名字)
    多出 = sum(p.numel() for p in net.parameters()) - 基准
    print(f'{名字:<10}输出 {tuple(net(x).shape)}  比没有注意力多 {多出} 个参数')
print({c: ECALayer(c).conv.kernel_size[0] for c in (8, 64, 256, 512)})
try:
    SpatialAttention(5)
except AssertionError as e:
    print(e)
