from torch import nn, optim, zeros
p = nn.Parameter(zeros(1))
o = optim.Adam([p], lr=1.0)
s = optim.lr_scheduler.ExponentialLR(o, gamma=0.5)
for _ in range(6):
    o.step(); s.step()
    print(s.get_last_lr(), end=' ')
print()
print(o.param_groups[0]['lr'] == 0.5 ** 6)
print(sorted(s.state_dict()))
