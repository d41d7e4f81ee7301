import torch
w = torch.zeros(2, requires_grad=True)
opt = torch.optim.LBFGS([w], lr=1)
def closure():
    opt.zero_grad()
    l = ((w - 1) ** 2).sum()
    l.backward()
    return l
print(opt.step(closure).shape, w.grad.shape)
opt.step()
