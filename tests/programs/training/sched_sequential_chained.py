import torch
from torch.optim.lr_scheduler import *

opt = torch.optim.SGD([torch.nn.Parameter(torch.rand(2))], lr=0.1)
warm = ConstantLR(opt, factor=0.1, total_iters=2)
main = ExponentialLR(opt, gamma=0.9)
seq = SequentialLR(opt, schedulers=[warm, main], milestones=[2])
for i in range(6):
    print(i, ["%.6f" % v for v in seq.get_last_lr()])
    opt.step()
    seq.step()

opt2 = torch.optim.SGD([torch.nn.Parameter(torch.rand(2))], lr=1.)
chain = ChainedScheduler([ConstantLR(opt2, factor=0.5, total_iters=3), StepLR(opt2, 2, gamma=0.1)])
for i in range(6):
    print(i, round(opt2.param_groups[0]["lr"], 6))
    opt2.step()
    chain.step()
print(len(chain._schedulers), type(seq).__mro__[1].__name__)
SequentialLR(opt, schedulers=[warm, main], milestones=[1, 2])
