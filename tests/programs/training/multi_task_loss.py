import torch
from torch import nn


class UncertaintyWeights(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.log_vars = nn.Parameter(torch.zeros(n))

    def forward(self, *losses):
        losses = torch.stack(losses)
        return (torch.exp(-self.log_vars) * losses + self.log_vars).sum()


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.shared = nn.Sequential(nn.Linear(10, 8), nn.ELU())
        self.cls, self.reg = nn.Linear(8, 3), nn.Linear(8, 1)

    def forward(self, x):
        z = self.shared(x)
        return self.cls(z), self.reg(z).squeeze(-1)


net, weigh = Net(), UncertaintyWeights(2)
opt = torch.optim.AdamW([{"params": net.parameters()}, {"params": weigh.parameters(), "lr": 1e-1, "weight_decay": 0}], lr=1e-3)
x, yc, yr = torch.randn(7, 10), torch.randint(3, (7,)), torch.randn(7)
c, r = net(x)
losses = nn.functional.cross_entropy(c, yc), nn.functional.l1_loss(r, yr)
total = weigh(*losses)
total.backward()
opt.step()
print(c.shape, r.shape, total.shape, weigh.log_vars.grad.shape)
print(len(opt.param_groups), [len(g["params"]) for g in opt.param_groups], [g["weight_decay"] for g in opt.param_groups])
print(weigh(torch.tensor(2.), torch.tensor(3.)).requires_grad, UncertaintyWeights(2)(torch.tensor(2.), torch.tensor(3.)))
weigh(torch.tensor(1.), torch.zeros(2))
