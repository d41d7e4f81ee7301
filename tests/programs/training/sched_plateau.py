import torch
from torch.optim.lr_scheduler import ReduceLROnPlateau

opt = torch.optim.SGD([torch.nn.Parameter(torch.zeros(3))], lr=1.0)
sched = ReduceLROnPlateau(opt, mode='min', factor=0.1, patience=2, threshold=1e-2)
fake_val = [1.0, 0.8, 0.79, 0.80, 0.80, 0.80, 0.5, 0.51, 0.52, 0.53, 0.54]
for epoch, v in enumerate(fake_val):
    sched.step(v)
    print(epoch, v, '->', opt.param_groups[0]['lr'], 'bad epochs', sched.num_bad_epochs, 'best', sched.best)

acc = ReduceLROnPlateau(torch.optim.Adam([torch.nn.Parameter(torch.zeros(1))], lr=1e-2), mode='max', patience=0, cooldown=1, min_lr=1e-3, factor=0.5)
for a in (0.5, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6):
    acc.step(torch.tensor(a))
    print(acc.get_last_lr(), acc.in_cooldown)
sched.step()
