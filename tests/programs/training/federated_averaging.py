import copy
import torch
from torch import nn

def 本地训练(模型, 数据, 轮数=1):
    优化器 = torch.optim.SGD(模型.parameters(), lr=0.1)
    for _ in range(轮数):
        for x, y in 数据:
            优化器.zero_grad()
            nn.functional.mse_loss(模型(x), y).backward()
            优化器.step()
    return 模型.state_dict()

def 联邦平均(状态们, 权重):
    总 = sum(权重)
    结果 = copy.deepcopy(状态们[0])
    for k in 结果:
        结果[k] = sum(s[k] * (w / 总) for s, w in zip(状态们, 权重))
    return 结果

全局 = nn.Linear(3, 1)
客户端 = [[(torch.randn(4, 3), torch.randn(4, 1))] * n for n in (1, 2, 3)]
for 回合 in range(2):
    状态们 = [本地训练(copy.deepcopy(全局), d) for d in 客户端]
    全局.load_state_dict(联邦平均(状态们, [len(d) for d in 客户端]))
    print(f"回合 {回合}：", {k: tuple(v.shape) for k, v in 全局.state_dict().items()})

a = {"w": torch.tensor([0., 4.])}
b = {"w": torch.tensor([8., 0.])}
print(联邦平均([a, b], [1, 3]), a)
坏 = {"w": torch.zeros(3)}
联邦平均([a, 坏], [1, 1])
