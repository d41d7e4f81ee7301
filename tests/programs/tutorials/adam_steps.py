import torch
from torch import optim
w = torch.tensor([1.0], requires_grad=True)
opt = optim.Adam([w], lr=0.1)
for i in range(3):
    opt.zero_grad()
    (3 * w).sum().backward()
    opt.step()
    print(f"Step {i + 1}: w={w.item():.4f}")
print(opt.param_groups[0].keys())
print(opt.state[w].keys(), opt.state[w]["step"])
for cls in (optim.SGD, optim.RMSprop, optim.Adagrad, optim.AdamW, optim.Adadelta):
    q = torch.tensor([2.0], requires_grad=True)
    o = cls([q], lr=0.1)
    q.sum().backward()
    o.step()
    print(cls.__name__, type(o).__mro__[1].__name__, q.shape, q.grad, o.defaults["lr"])
optim.SGD([w], lr=-1)
