import torch

p = torch.nn.Parameter(torch.zeros(3))
for kwargs in ({}, {"alpha": 0.9}, {"momentum": 0.5, "centered": True}):
    opt = torch.optim.RMSprop([p], **kwargs)
    print(opt)
    p.grad = torch.ones(3)
    opt.step()
    print(sorted(opt.state[p].keys()))
    print({k: tuple(v.shape) for k, v in opt.state[p].items()})
    print("-" * 20)
