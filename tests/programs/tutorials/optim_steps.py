import torch
p = torch.nn.Parameter(torch.tensor([1.0, -2.0]))
opt = torch.optim.SGD([p], lr=0.5, momentum=0.5)
for i in range(3):
    opt.zero_grad()
    loss = (p ** 2).sum()
    loss.backward()
    print(i, "loss:", loss.item(), "grad:", p.grad)
    opt.step()
    print(p.data)
print(opt)
print(opt.state_dict())
