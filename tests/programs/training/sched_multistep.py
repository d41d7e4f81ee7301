import torch, torch.nn as nn

net = nn.Linear(4, 1)
opt = torch.optim.SGD([{"params": [net.weight]}, {"params": [net.bias], "lr": 2.0}], lr=1.0)
sched = torch.optim.lr_scheduler.MultiStepLR(opt, milestones=[2, 4, 4, 6], gamma=0.1)

history = []
for epoch in range(8):
    opt.zero_grad()
    net(torch.ones(1, 4)).sum().backward()
    opt.step()
    history.append(sched.get_last_lr())
    sched.step()

for epoch, (a, b) in enumerate(history):
    print("%d  %.6f  %.6f" % (epoch, a, b))
print(dict(sched.milestones))
print(len(sched.get_last_lr()))
