import torch
from torch import nn

学习率 = 0.1
批大小, 特征数, 类别数 = 4, 6, 3


class 感知机(nn.Module):
    """一个很小的多层感知机。"""

    def __init__(self, 输入: int, 隐藏: int = 5, 输出: int = 3):
        super().__init__()
        self.第一层 = nn.Linear(输入, 隐藏)
        self.激活 = nn.ReLU()
        self.第二层 = nn.Linear(隐藏, 输出)

    def forward(self, 输入张量):
        隐藏张量 = self.激活(self.第一层(输入张量))
        print(f"隐藏层形状：{隐藏张量.shape}")
        return self.第二层(隐藏张量)


模型 = 感知机(特征数, 输出=类别数)
α, β, Δx, naïve = 1.0, 0.5, torch.ones(2), "é"
print(模型)
print("输出形状：", 模型(torch.zeros(批大小, 特征数)).shape)
print(list(模型.state_dict()), 感知机.__doc__, α + β, Δx * α, naïve)
for 序号, (名字, 参数) in enumerate(模型.named_parameters(), 1):
    print(f"{序号:>2}、{名字:<12}{str(tuple(参数.shape)):>8}，共 {参数.numel():,} 个")
字典 = {"训练": [1, 2], "测试": torch.arange(2)}
print(字典, "形状不对" if Δx.shape != (3,) else "形状正确", "🔥" * 3, len("张量🔥"))
try:
    模型(torch.zeros(2, 5))
except RuntimeError as 错误:
    print("出错了：", 错误)
