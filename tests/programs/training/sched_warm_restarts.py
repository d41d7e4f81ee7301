import torch
from torch.optim.lr_scheduler import CosineAnnealingWarmRestarts

opt = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1.0)
sch = CosineAnnealingWarmRestarts(opt, T_0=4, T_mult=2, eta_min=0.0)
iters = 3
for epoch in range(3):
    for i in range(iters):
        opt.step()
        sch.step(epoch + i / iters)
        print(f"{epoch}.{i}", format(sch.get_last_lr()[0], ".4f"))
print("T_cur", round(sch.T_cur, 3), "T_i", sch.T_i)

sch2 = CosineAnnealingWarmRestarts(opt, T_0=3)
lrs = []
for _ in range(7):
    lrs.append(round(opt.param_groups[0]["lr"], 3))
    opt.step()
    sch2.step()
print(lrs)
CosineAnnealingWarmRestarts(opt, T_0=0)
