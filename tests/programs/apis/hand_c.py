import torch
from torch.optim.lr_scheduler import *
p = [torch.nn.Parameter(torch.zeros(1))]
for make in (lambda o: StepLR(o, 2, 0.5), lambda o: MultiStepLR(o, [1, 3]), lambda o: ExponentialLR(o, 0.9), lambda o: CosineAnnealingLR(o, 4), lambda o: LinearLR(o, total_iters=3), lambda o: ConstantLR(o), lambda o: PolynomialLR(o, 4, 2), lambda o: CyclicLR(o, 0.1, 1., 2), lambda o: OneCycleLR(o, 1., 6), lambda o: CosineAnnealingWarmRestarts(o, 2), lambda o: LambdaLR(o, lambda e: 1 / (e + 1)), lambda o: MultiplicativeLR(o, lambda e: .5)):
    o = torch.optim.SGD(p, lr=1.0, momentum=0.9)
    s = make(o)
    r = []
    for _ in range(5):
        r.append(round(s.get_last_lr()[0], 5)); o.step(); s.step()
    print(type(s).__name__, r)
