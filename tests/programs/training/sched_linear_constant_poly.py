import torch
from torch.optim import lr_scheduler as S

def fresh(lr=1.0):
    return torch.optim.SGD([torch.nn.Parameter(torch.empty(1))], lr=lr)

def trace(make, n=7):
    opt = fresh()
    s = make(opt)
    row = []
    for _ in range(n):
        row.append(f"{s.get_last_lr()[0]:.3f}")
        opt.step()
        s.step()
    print(type(s).__name__.ljust(14), ' '.join(row))

trace(lambda o: S.LinearLR(o, start_factor=0.5, total_iters=4))
trace(lambda o: S.LinearLR(o, start_factor=1.0, end_factor=0.1, total_iters=6))
trace(lambda o: S.ConstantLR(o, factor=0.25, total_iters=3))
trace(lambda o: S.PolynomialLR(o, total_iters=5, power=2.0))
trace(lambda o: S.PolynomialLR(o, total_iters=5))
trace(lambda o: S.ExponentialLR(o, 0.8))
trace(lambda o: S.CyclicLR(o, base_lr=0.1, max_lr=0.9, step_size_up=2, cycle_momentum=False), 9)
try:
    S.LinearLR(fresh(), start_factor=2.0)
except ValueError as e:
    print(e)
try:
    S.ConstantLR(fresh(), factor=-1)
except ValueError as e:
    print(e)
