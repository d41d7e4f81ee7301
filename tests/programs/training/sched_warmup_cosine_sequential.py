# 预热 + 余弦退火
import torch
import torch.nn as nn
from torch.optim.lr_scheduler import LinearLR, CosineAnnealingLR, SequentialLR

模型 = nn.Linear(10, 2)
优化器 = torch.optim.AdamW(模型.parameters(), lr=0.01)
预热轮数, 总轮数 = 3, 9
调度器 = SequentialLR(
    优化器,
    [LinearLR(优化器, start_factor=0.1, total_iters=预热轮数), CosineAnnealingLR(优化器, T_max=总轮数 - 预热轮数)],
    milestones=[预热轮数],
)
for 轮 in range(总轮数):
    损失 = 模型(torch.randn(4, 10)).pow(2).mean()
    优化器.zero_grad()
    损失.backward()
    优化器.step()
    print(f"第{轮 + 1}轮，学习率：{优化器.param_groups[0]['lr']:.6f}")
    调度器.step()
print("训练结束，最终学习率 {:.4f}".format(调度器.get_last_lr()[0]))
