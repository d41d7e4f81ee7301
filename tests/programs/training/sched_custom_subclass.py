import torch
from torch.optim.lr_scheduler import LRScheduler


class InverseSqrt(LRScheduler):
    def __init__(self, optimizer, warmup, last_epoch=-1):
        self.warmup = warmup
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        step = self.last_epoch + 1
        scale = min(step / self.warmup, (self.warmup / step) ** 0.5)
        return [base * scale for base in self.base_lrs]


opt = torch.optim.Adam([{"params": torch.nn.Parameter(torch.ones(1))}, {"params": [torch.nn.Parameter(torch.ones(1))], "lr": 2.}], lr=4.)
sched = InverseSqrt(opt, warmup=4)
for i in range(16):
    opt.step()
    if i % 3 == 0:
        print(i, sched.last_epoch, ["%.4f" % lr for lr in sched.get_last_lr()])
    sched.step()
assert isinstance(sched, torch.optim.lr_scheduler.LRScheduler)
print(sched.warmup, sched.base_lrs)
