import math
import torch

T = 10
opt = torch.optim.AdamW([torch.nn.Parameter(torch.randn(2, 2))], lr=1e-3)
sch = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=T, eta_min=1e-5)

for t in range(T + 1):
    lr = opt.param_groups[0]["lr"]
    closed = 1e-5 + (1e-3 - 1e-5) * (1 + math.cos(math.pi * t / T)) / 2
    assert math.isclose(lr, closed, rel_tol=1e-9), (lr, closed)
    print(f"{t:2d} {lr:.8f} {'#' * round(lr * 3e4)}")
    opt.step()
    sch.step()
print(sch.T_max, sch.eta_min)
