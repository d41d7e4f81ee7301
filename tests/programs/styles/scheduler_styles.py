import math
import torch
from torch import nn
from torch.optim import SGD
from torch.optim.lr_scheduler import *


def run(make, n=5):
    opt = SGD([nn.Parameter(torch.zeros(1))], lr=1.0)
    s = make(opt)
    seen = []
    for _ in range(n):
        seen.append(round(opt.param_groups[0]["lr"], 4))
        opt.step()
        s.step()
    return seen


print("step", run(lambda o: StepLR(o, 2, 0.5)))
print("multi", run(lambda o: MultiStepLR(o, [1, 3], gamma=0.1)))
print("exp", run(lambda o: ExponentialLR(o, 0.5)))
print("cos", run(lambda o: CosineAnnealingLR(o, T_max=4)))
print("lambda", run(lambda o: LambdaLR(o, lambda e: 1 / (e + 1))))
print("warm", run(lambda o: LambdaLR(o, lambda e: min((e + 1) / 3, 1) * (0.5 * (1 + math.cos(math.pi * e / 5))))))
print("linear", run(lambda o: LinearLR(o, 0.25, total_iters=3)))
print("constant", run(lambda o: ConstantLR(o, 0.5, 2)))
print("poly", run(lambda o: PolynomialLR(o, 4, power=2.0)))
print("seq", run(lambda o: SequentialLR(o, [ConstantLR(o, 0.1, 2), ExponentialLR(o, 0.5)], [2])))
print("chained", run(lambda o: ChainedScheduler([ConstantLR(o, 0.5, 2), ExponentialLR(o, 0.5)])))
print("restarts", run(lambda o: CosineAnnealingWarmRestarts(o, 2)))
print("onecycle", run(lambda o: OneCycleLR(o, 2.0, total_steps=6)))
print("multiplicative", run(lambda o: MultiplicativeLR(o, lambda e: 0.5)))
print("cyclic", run(lambda o: CyclicLR(o, 0.1, 0.5, step_size_up=2)))
opt = SGD([nn.Parameter(torch.zeros(1))], lr=1.0)
plateau = ReduceLROnPlateau(opt, patience=1, factor=0.1)
for loss in (3.0, 2.0, 2.0, 2.0, 2.0, 1.0):
    plateau.step(loss)
    print(f"{opt.param_groups[0]['lr']:g}", end=" ")
s = StepLR(opt, 1)
print(s.get_last_lr(), s.last_epoch, "last_epoch" in s.state_dict(), type(s.optimizer).__name__)
