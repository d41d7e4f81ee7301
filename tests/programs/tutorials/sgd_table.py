import torch
configs = [dict(lr=0.1), dict(lr=0.1, momentum=0.9), dict(lr=0.1, momentum=0.9, nesterov=True), dict(lr=0.1, weight_decay=0.1)]
for cfg in configs:
    w = torch.nn.Parameter(torch.tensor([5.0, -3.0]))
    opt = torch.optim.SGD([w], **cfg)
    traj = []
    for _ in range(4):
        opt.zero_grad()
        loss = 0.5 * (w * w).sum()
        loss.backward()
        opt.step()
        traj.append([round(v, 4) for v in w.tolist()])
    print(cfg)
    for i, t in enumerate(traj):
        print("  step", i, t)
    print("  state keys:", [list(s) for s in opt.state.values()])
opt.add_param_group({"params": [torch.nn.Parameter(torch.zeros(1))], "lr": 1.0})
print(opt)
def closure():
    opt.zero_grad()
    l = (w ** 2).sum()
    l.backward()
    return l
print(opt.step(closure).shape)
opt.add_param_group({"params": [w]})
