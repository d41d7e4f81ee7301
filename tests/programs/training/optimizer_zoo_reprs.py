import torch
from torch import optim

def params():
    return [torch.nn.Parameter(torch.zeros(2, 2)), torch.nn.Parameter(torch.zeros(2))]

zoo = [optim.SGD, optim.Adam, optim.AdamW, optim.Adamax, optim.NAdam, optim.RAdam, optim.Adadelta, optim.Adagrad,
       optim.RMSprop, optim.Rprop, optim.ASGD]
for cls in zoo:
    opt = cls(params(), lr=0.01)
    print(opt)
    print(isinstance(opt, optim.Optimizer), opt.__class__.__name__, sorted(opt.defaults)[:3])
