import torch
from torch.optim import Adam, SGD
from torch.optim.lr_scheduler import CyclicLR, OneCycleLR
p = [torch.nn.Parameter(torch.zeros(2))]
print(CyclicLR(SGD(p, lr=0.1, momentum=0.9), 0.1, 0.5).get_last_lr())
sched = OneCycleLR(SGD(p, lr=0.1), max_lr=1.0, total_steps=2, cycle_momentum=False)
for i in range(2):
    sched.optimizer.step()
    sched.step()
    print(i, len(sched.get_last_lr()))
sched.step()
