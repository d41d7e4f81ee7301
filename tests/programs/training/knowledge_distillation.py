# 知识蒸馏：大模型教小模型
import torch
import torch.nn as nn
import torch.nn.functional as F

def 造网络(宽度):
    return nn.Sequential(nn.Linear(20, 宽度), nn.ReLU(), nn.Linear(宽度, 10))

教师 = 造网络(64).eval().requires_grad_(False)
学生 = 造网络(8)
优化器 = torch.optim.Adam(学生.parameters())
T, alpha = 4.0, 0.7

def 蒸馏损失(学生输出, 教师输出, 标签):
    软 = F.kl_div(F.log_softmax(学生输出 / T, dim=1), F.softmax(教师输出 / T, dim=1), reduction='batchmean') * T * T
    硬 = F.cross_entropy(学生输出, 标签)
    return alpha * 软 + (1 - alpha) * 硬

for 步 in range(2):
    x, y = torch.randn(6, 20), torch.randint(10, (6,))
    with torch.no_grad():
        t = 教师(x)
    s = 学生(x)
    loss = 蒸馏损失(s, t, y)
    优化器.zero_grad()
    loss.backward()
    优化器.step()
    print(步, s.shape, t.requires_grad, s.requires_grad, loss.shape)

数 = lambda m: sum(p.numel() for p in m.parameters())
print(f'教师参数 {数(教师)}，学生参数 {数(学生)}，压缩比 {数(教师) / 数(学生):.2f}')
print('教师有梯度吗？', any(p.grad is not None for p in 教师.parameters()))
