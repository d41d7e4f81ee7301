import torch
from torch import nn
from torch.optim import SGD, lr_scheduler as S

opt = SGD(nn.Linear(1, 1).parameters(), lr=1.0)
step = S.StepLR(opt, step_size=2, gamma=0.5)
for _ in range(4):
    opt.step()
    step.step()
    print(step.get_last_lr(), end=' ')
print()

def attempt(name, f):
    try:
        f()
        print(name, 'ok')
    except Exception as e:
        print(name, type(e).__name__, e)

attempt('StepLR', lambda: S.StepLR(opt))
attempt('order', lambda: S.StepLR(2, opt))
attempt('module', lambda: S.StepLR(nn.Linear(1, 1), 3))
attempt('Cosine', lambda: S.CosineAnnealingLR(opt))
attempt('Cosine kw', lambda: S.CosineAnnealingLR(opt, period=3))
attempt('MultiStep', lambda: S.MultiStepLR(opt, 30))
attempt('Plateau mode', lambda: S.ReduceLROnPlateau(opt, 'minimum'))
attempt('Plateau factor', lambda: S.ReduceLROnPlateau(opt, factor=2.0))
attempt('Lambda', lambda: S.LambdaLR(opt, [lambda e: 1, lambda e: 2]))
attempt('OneCycle', lambda: S.OneCycleLR(opt, max_lr=0.1))
attempt('OneCycle steps', lambda: S.OneCycleLR(opt, max_lr=0.1, total_steps=-3))
attempt('Warm', lambda: S.CosineAnnealingWarmRestarts(opt, T_0=0))
attempt('Sequential', lambda: S.SequentialLR(opt, [step], milestones=[2, 3]))
attempt('Linear', lambda: S.LinearLR(opt, start_factor=0))
plateau = S.ReduceLROnPlateau(opt)
plateau.step()
