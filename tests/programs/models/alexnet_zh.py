# -*- coding: utf-8 -*-
# AlexNet —— 参考李沐《动手学深度学习》以及原论文，输入 224×224
import torch
from torch import nn


class AlexNet(nn.Module):
    """AlexNet（单卡版本）。hidden 原论文是 4096，这里为了跑得快改小一点"""

    def __init__(self, num_classes=10, init_weights=False, hidden=512):
        super(AlexNet, self).__init__()
        self.features = nn.Sequential(  # 打包
            nn.Conv2d(3, 48, kernel_size=11, stride=4, padding=2),  # input[3, 224, 224]  output[48, 55, 55]
            nn.ReLU(inplace=True),                                   # inplace 可以载入更大模型
            nn.MaxPool2d(kernel_size=3, stride=2),                   # output[48, 27, 27]
            nn.Conv2d(48, 128, kernel_size=5, padding=2),            # output[128, 27, 27]
            nn.ReLU(inplace=True),
            nn.MaxPool2d(kernel_size=3, stride=2),                   # output[128, 13, 13]
            nn.Conv2d(128, 192, kernel_size=3, padding=1),           # output[192, 13, 13]
            nn.ReLU(inplace=True),
            nn.Conv2d(192, 192, kernel_size=3, padding=1),
            nn.ReLU(inplace=True),
            nn.Conv2d(192, 128, kernel_size=3, padding=1),           # output[128, 13, 13]
            nn.ReLU(inplace=True),
            nn.MaxPool2d(kernel_size=3, stride=2),                   # output[128, 6, 6]
        )
        self.classifier = nn.Sequential(
            nn.Dropout(p=0.5),
            nn.Linear(128 * 6 * 6, hidden),
            nn.ReLU(inplace=True),
            nn.Dropout(p=0.5),
            nn.Linear(hidden, hidden),
            nn.ReLU(inplace=True),
            nn.Linear(hidden, num_classes),
        )
        if init_weights:
            self._initialize_weights()

    def forward(self, x):
        x = self.features(x)
        x = torch.flatten(x, start_dim=1)  # 展平，从 channel 这个维度开始
        x = self.classifier(x)
        return x

    def _initialize_weights(self):
        for m in self.modules():
            if isinstance(m, nn.Conv2d):
                nn.init.kaiming_normal_(m.weight, mode='fan_out', nonlinearity='relu')
                if m.bias is not None:
                    nn.init.constant_(m.bias, 0)
            elif isinstance(m, nn.Linear):
                nn.init.normal_(m.weight, 0, 0.01)
                nn.init.constant_(m.bias, 0)


网络 = AlexNet(num_classes=5, init_weights=True)
X = torch.randn(1, 3, 224, 224)
for layer in 网络.features:
    X = layer(X)
    print(layer.__class__.__name__, '输出形状:\t', X.shape)
X = X.flatten(1)
print('展平之后:', X.shape)
for layer in 网络.classifier:
    X = layer(X)
    print(layer.__class__.__name__, 'output shape:\t', X.shape)

参数量 = sum(p.numel() for p in 网络.parameters())
print('参数总量：%d（约 %.2f M）' % (参数量, 参数量 / 1e6))

# 三通道和单通道不匹配时的报错
try:
    网络(torch.randn(1, 1, 224, 224))
except RuntimeError as e:
    print('出错了：', e)
