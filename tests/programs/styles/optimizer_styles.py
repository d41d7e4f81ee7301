import torch
from torch import nn, optim

net = nn.ModuleDict({"backbone": nn.Linear(4, 4), "norm": nn.LayerNorm(4), "head": nn.Linear(4, 2)})
decay = [p for n, p in net.named_parameters() if p.ndim > 1]
rest = [p for n, p in net.named_parameters() if p.ndim <= 1]
opt = optim.AdamW([{"params": decay, "weight_decay": 0.1}, {"params": rest, "weight_decay": 0.0, "lr": 1e-4}], lr=1e-3, betas=(0.9, 0.95))
print([(len(g["params"]), g["lr"], g["weight_decay"], g["betas"]) for g in opt.param_groups])
print(opt)
opt.add_param_group({"params": nn.Parameter(torch.zeros(3)), "lr": 0.5})
print(len(opt.param_groups), opt.param_groups[-1]["betas"], opt.defaults["eps"])
for g in opt.param_groups:
    g["lr"] *= 2
print([g["lr"] for g in opt.param_groups], len(opt.state))
x = net["head"](net["norm"](net["backbone"](torch.zeros(3, 4))))
x.sum().backward()
opt.step()
print(sorted({k for s in opt.state.values() for k in s}), len(opt.state))
opt.zero_grad(set_to_none=False)
print(net["head"].bias.grad is None, all(p.grad.shape == p.shape for p in net.parameters()), opt.zero_grad(), net["head"].bias.grad)
sd = opt.state_dict()
print(sorted(sd), [g["params"] for g in sd["param_groups"]], sorted(sd["param_groups"][0])[:4])
for cls, kw in [(optim.SGD, dict(momentum=0.9, nesterov=True)), (optim.Adagrad, {}), (optim.RMSprop, dict(alpha=0.9)), (optim.Adam, dict(amsgrad=True)), (optim.NAdam, {}), (optim.Adadelta, {}), (optim.RAdam, {}), (optim.Adamax, {}), (optim.Rprop, {}), (optim.ASGD, {})]:
    w = nn.Parameter(torch.ones(2))
    o = cls([w], lr=0.1, **kw)
    (w * 2).sum().backward()
    o.step()
    print(cls.__name__, len(o.param_groups), sorted(o.state[w]), w.shape)
