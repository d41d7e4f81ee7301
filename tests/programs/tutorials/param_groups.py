import torch
from torch import nn, optim
net = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1))
opt = optim.AdamW([{"params": net[0].parameters(), "lr": 1e-4}, {"params": net[1].parameters()}], lr=1e-2, weight_decay=0.05)
for i, g in enumerate(opt.param_groups):
    print(i, g["lr"], g["weight_decay"], len(g["params"]), g["betas"])
print(opt)
sched = optim.lr_scheduler.SequentialLR(opt, [optim.lr_scheduler.ConstantLR(opt, 0.1, total_iters=2), optim.lr_scheduler.ExponentialLR(opt, 0.5)], milestones=[2])
for e in range(5):
    print(e, [f"{g['lr']:.2e}" for g in opt.param_groups])
    opt.step(); sched.step()
decay, no_decay = [], []
for n, p in net.named_parameters():
    (no_decay if n.endswith("bias") else decay).append(n)
print(decay, no_decay)
warm = optim.lr_scheduler.LambdaLR(optim.SGD(net.parameters(), lr=0.4), lambda s: min(1.0, (s + 1) / 4))
for _ in range(5):
    print(warm.get_last_lr(), end=" ")
    warm.optimizer.step(); warm.step()
print()
cyc = optim.lr_scheduler.CyclicLR(optim.SGD(net.parameters(), lr=0.1), 0.1, 0.5, step_size_up=2)
ls = []
for _ in range(5):
    ls.append(round(cyc.get_last_lr()[0], 3)); cyc.step()
print(ls)
cw = optim.lr_scheduler.CosineAnnealingWarmRestarts(optim.SGD(net.parameters(), lr=1.0), T_0=3)
print([(cw.step(), round(cw.get_last_lr()[0], 4))[1] for _ in range(6)])
print(sched.state_dict().keys())
optim.Adam(net.parameters(), betas=(1.0, 0.9))
