import torch

log = []
w = torch.nn.Parameter(torch.arange(4.).reshape(2, 2))
opt = torch.optim.SGD([w], lr=1.0)

h1 = opt.register_step_pre_hook(lambda o, args, kwargs: log.append("pre"))
h2 = opt.register_step_post_hook(lambda o, args, kwargs: log.append("post"))

w.grad = torch.ones_like(w)
opt.step()
print(log, w.tolist())
h1.remove()
opt.step()
print(log)
print(w)

def closure():
    log.append("closure")
    return torch.tensor(7.)

print(opt.step(closure))
print(log)
print(opt.param_groups[0]["params"][0] is w)
