"""Optimizers that wrap optimizers."""
import torch


class SAM(torch.optim.Optimizer):
    def __init__(self, params, base_optimizer, rho=0.05, adaptive=False, **kwargs):
        assert rho >= 0.0, f"Invalid rho, should be non-negative: {rho}"
        defaults = dict(rho=rho, adaptive=adaptive, **kwargs)
        super(SAM, self).__init__(params, defaults)
        self.base_optimizer = base_optimizer(self.param_groups, **kwargs)
        self.param_groups = self.base_optimizer.param_groups
        self.defaults.update(self.base_optimizer.defaults)

    @torch.no_grad()
    def first_step(self, zero_grad=False):
        grad_norm = self._grad_norm()
        for group in self.param_groups:
            scale = group["rho"] / (grad_norm + 1e-12)
            for p in group["params"]:
                if p.grad is None: continue
                self.state[p]["old_p"] = p.data.clone()
                p.add_(p.grad * scale.to(p))
        if zero_grad: self.zero_grad()

    @torch.no_grad()
    def second_step(self, zero_grad=False):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None: continue
                p.data = self.state[p]["old_p"]
        self.base_optimizer.step()
        if zero_grad: self.zero_grad()

    def _grad_norm(self):
        return torch.norm(torch.stack([p.grad.norm(p=2) for g in self.param_groups for p in g["params"] if p.grad is not None]), p=2)


class Lookahead:
    def __init__(self, optimizer, k=2, alpha=0.5):
        self.optimizer, self.k, self.alpha, self.n = optimizer, k, alpha, 0
        self.slow = [[p.detach().clone() for p in g["params"]] for g in optimizer.param_groups]

    def step(self):
        self.optimizer.step()
        self.n += 1
        if self.n % self.k == 0:
            for g, slow in zip(self.optimizer.param_groups, self.slow):
                for p, s in zip(g["params"], slow):
                    s += self.alpha * (p.data - s)
                    p.data.copy_(s)

    def __getattr__(self, name):
        return getattr(self.optimizer, name)


w = torch.nn.Parameter(torch.tensor([3., 4.]))
opt = SAM([w], torch.optim.SGD, rho=5.0, lr=0.25, momentum=0.0)
print(sorted(opt.defaults)[:5], isinstance(opt, torch.optim.Optimizer))
(w ** 2).sum().div(2).backward()
opt.first_step(zero_grad=True)
print("perturbed", w.data, w.grad)
(w ** 2).sum().div(2).backward()
opt.second_step(zero_grad=True)
print("updated", w.data)

v = torch.nn.Parameter(torch.tensor(8.))
look = Lookahead(torch.optim.SGD([v], lr=0.5))
for i in range(4):
    look.zero_grad()
    (v * v / 2).backward()
    look.step()
    print(i, v.item())
print(len(look.param_groups))
SAM([w], torch.optim.SGD, rho=-1, lr=0.1)
