"""A home-made optimizer (SignSGD) built on torch.optim.Optimizer."""
import torch
from torch.optim import Optimizer


class SignSGD(Optimizer):
    def __init__(self, params, lr=1e-3, momentum=0.0):
        if lr <= 0:
            raise ValueError(f"lr must be positive, got {lr}")
        super().__init__(params, dict(lr=lr, momentum=momentum))

    @torch.no_grad()
    def step(self, closure=None):
        loss = None
        if closure is not None:
            with torch.enable_grad():
                loss = closure()
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                state = self.state[p]
                if not state:
                    state["step"] = 0
                    state["buf"] = torch.zeros_like(p)
                state["step"] += 1
                state["buf"].mul_(group["momentum"]).add_(p.grad)
                p.add_(state["buf"].sign(), alpha=-group["lr"])
        return loss


w = torch.nn.Parameter(torch.tensor([[1.0, -2.0], [0.0, 4.0]]))
unused = torch.nn.Parameter(torch.zeros(1))
opt = SignSGD([w, unused], lr=0.5)
print(opt)
for _ in range(2):
    opt.zero_grad()
    (w * w).sum().backward()
    print("returned", opt.step())
    print(w)
print(len(opt.state), opt.state[w]["step"], opt.state[w]["buf"].shape)
SignSGD([w], lr=0)
