# 作业三：实现一个带注意力的图像分类器
# 姓名：某某  学号：0000
import torch
import torch.nn as nn
import torch.nn.functional as F


class 通道注意力(nn.Module):
    def __init__(self, channel, reduction=4):
        super(通道注意力, self).__init__()
        self.avg_pool = nn.AdaptiveAvgPool2d(1)   # 全局平均池化
        self.max_pool = nn.AdaptiveMaxPool2d(1)   # 全局最大池化
        self.fc = nn.Sequential(
            nn.Conv2d(channel, channel // reduction, 1, bias=False),
            nn.ReLU(),
            nn.Conv2d(channel // reduction, channel, 1, bias=False)
        )
        self.sigmoid = nn.Sigmoid()

    def forward(self, x):
        avg_out = self.fc(self.avg_pool(x))
        max_out = self.fc(self.max_pool(x))
        return self.sigmoid(avg_out + max_out)


class 空间注意力(nn.Module):
    def __init__(self, kernel_size=7):
        super(空间注意力, self).__init__()
        assert kernel_size in (3, 7), '卷积核大小必须是 3 或 7'
        self.conv = nn.Conv2d(2, 1, kernel_size, padding=3 if kernel_size == 7 else 1, bias=False)

    def forward(self, x):
        avg_out = torch.mean(x, dim=1, keepdim=True)
        max_out, _ = torch.max(x, dim=1, keepdim=True)
        return torch.sigmoid(self.conv(torch.cat([avg_out, max_out], dim=1)))


class 分类器(nn.Module):
    def __init__(self, num_classes=10):
        super(分类器, self).__init__()
        self.conv1 = nn.Conv2d(3, 16, kernel_size=3, stride=1, padding=1)
        self.ca = 通道注意力(16)
        self.sa = 空间注意力()
        self.fc = nn.Linear(16 * 8 * 8, num_classes)

    def forward(self, x):
        x = F.relu(self.conv1(x))
        print('卷积之后：', x.size())
        ca = self.ca(x); x = ca * x
        print('通道注意力权重：', ca.size(), '相乘之后：', x.size())
        sa = self.sa(x); x = sa * x
        print('空间注意力权重：', sa.size(), '相乘之后：', x.size())
        x = F.max_pool2d(x, 2)
        x = x.view(x.size(0), -1)
        print('展平之后：', x.size())
        return self.fc(x)


if __name__ == '__main__':
    model = 分类器()
    print(model)
    out = model(torch.randn(2, 3, 16, 16))
    print('输出：{}，参数总量：{:.2f} K'.format(list(out.size()), sum(p.numel() for p in model.parameters()) / 1e3))
    try:
        空间注意力(5)
    except AssertionError as e:
        print('断言错误：', e)
