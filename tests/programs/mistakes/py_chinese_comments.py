import torch
import torch.nn as nn


class 残差块(nn.Module):
    """两个卷积加一条捷径"""

    def __init__(self, 输入通道, 输出通道):
        super().__init__()
        self.卷积一 = nn.Conv2d(输入通道, 输出通道, 3, padding=1)
        self.卷积二 = nn.Conv2d(输出通道, 输出通道, 3)   # 忘记 padding
        self.捷径 = nn.Conv2d(输入通道, 输出通道, 1)

    def forward(self, x):
        主路 = self.卷积二(torch.relu(self.卷积一(x)))
        print("主路形状：", 主路.shape)
        return 主路 + self.捷径(x)


块 = 残差块(3, 8)
print(块)
块(torch.zeros(1, 3, 8, 8))
