import torch
from torch.optim import lr_scheduler as S
def make(f):
    p = [torch.nn.Parameter(torch.zeros(1))]
    o = torch.optim.SGD(p, lr=1.0)
    return o, f(o)
makers = {
    "StepLR": lambda o: S.StepLR(o, step_size=2, gamma=0.1),
    "MultiStep": lambda o: S.MultiStepLR(o, [1, 4], gamma=0.5),
    "Exp": lambda o: S.ExponentialLR(o, 0.9),
    "Lambda": lambda o: S.LambdaLR(o, lambda e: 1 / (e + 1)),
    "Cos": lambda o: S.CosineAnnealingLR(o, T_max=5),
    "Linear": lambda o: S.LinearLR(o, 0.5, total_iters=3),
    "OneCycle": lambda o: S.OneCycleLR(o, max_lr=2.0, total_steps=6),
    "Poly": lambda o: S.PolynomialLR(o, total_iters=4, power=2),
}
for name, f in makers.items():
    opt, sch = make(f)
    lrs = []
    for _ in range(6):
        lrs.append(opt.param_groups[0]["lr"])
        opt.step()
        if name != "OneCycle" or len(lrs) < 6:
            sch.step()
    print(f"{name:10s}", " ".join(f"{v:.4f}" for v in lrs), sch.get_last_lr())
opt, sch = make(lambda o: S.ReduceLROnPlateau(o, "min", patience=1, factor=0.1))
for v in (1.0, 0.9, 0.9, 0.9, 0.9):
    sch.step(v)
    print(opt.param_groups[0]["lr"], sch.num_bad_epochs)
print(sch.state_dict()["best"])
S.StepLR(opt)
