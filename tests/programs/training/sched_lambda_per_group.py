import torch
a, b = (torch.nn.Parameter(torch.ones(2)) for _ in range(2))
opt = torch.optim.SGD([dict(params=[a], lr=1.), dict(params=[b], lr=10.)])
sched = torch.optim.lr_scheduler.LambdaLR(opt, lr_lambda=[lambda e: 1 / (1 + e), lambda e: 0.5 ** (e // 2)])
for e in range(5):
    opt.step()
    sched.step()
    print(e, *("%.4f" % lr for lr in sched.get_last_lr()), sep='\t')

mult = torch.optim.lr_scheduler.MultiplicativeLR(torch.optim.SGD([a], lr=16.), lambda e: .5)
print(mult.get_last_lr())
mult.step(); mult.step()
print(mult.get_last_lr())
torch.optim.lr_scheduler.LambdaLR(opt, lr_lambda=[lambda e: 1, lambda e: 1, lambda e: 1])
