"""2-D toy diffusion: MLP with FiLM on the time, cosine schedule in buffers, EMA by deepcopy"""
import copy
from enum import Enum, auto

import torch
from torch import nn
from torch.nn import functional as F


class Objective(Enum):
    EPS = auto()
    X0 = auto()
    V = "v"


class TimeBlock(nn.Module):
    def __init__(self, width, t_dim):
        super().__init__()
        self.norm = nn.LayerNorm(width, elementwise_affine=False)
        self.fc = nn.Linear(width, width)
        self.ada = nn.Linear(t_dim, 3 * width)
        nn.init.zeros_(self.ada.weight); nn.init.zeros_(self.ada.bias)

    def forward(self, x, temb):
        shift, scale, gate = self.ada(F.silu(temb)).tensor_split(3, dim=-1)
        return x + gate.tanh() * F.gelu(self.fc(torch.addcmul(shift, self.norm(x), 1 + scale)))


class Denoiser(nn.Module):
    def __init__(self, dim=2, width=64, depth=3, t_dim=32):
        super().__init__()
        self.freqs = nn.Parameter(torch.logspace(0, 3, t_dim // 2), requires_grad=False)
        self.inp, self.out = nn.Linear(dim, width), nn.Linear(width, dim)
        self.blocks = nn.ModuleList(TimeBlock(width, t_dim) for _ in range(depth))

    def forward(self, x, t):
        phase = torch.outer(t.float(), self.freqs)
        temb = torch.cat([phase.sin(), phase.cos()], -1)
        h = self.inp(x)
        for blk in self.blocks:
            h = blk(h, temb)
        return self.out(h)


class Diffusion(nn.Module):
    def __init__(self, net, T=8, objective=Objective.EPS):
        super().__init__()
        self.net, self.T, self.objective = net, T, objective
        steps = torch.arange(T + 1) / T
        f = torch.cos((steps + 0.008) / 1.008 * torch.pi / 2) ** 2
        abar = (f / f[0])[1:].clamp(1e-4, 0.9999)
        for name, value in {"abar": abar, "sigma": (1 - abar).sqrt(), "alpha": abar.sqrt()}.items():
            self.register_buffer(name, value, persistent=name == "abar")

    def loss(self, x0):
        t = torch.randint(self.T, x0.shape[:1])
        eps = torch.randn_like(x0)
        a, s = self.alpha[t].unsqueeze(1), self.sigma[t].unsqueeze(1)
        xt = a * x0 + s * eps
        if self.objective is Objective.EPS:
            target = eps
        elif self.objective is Objective.X0:
            target = x0
        else:
            target = a * eps - s * x0
        return F.mse_loss(self.net(xt, t), target)

    @torch.inference_mode()
    def ddim(self, n):
        x = torch.randn(n, 2)
        trace = [x]
        for t in range(self.T - 1, -1, -1):
            eps = self.net(x, torch.full([n], t))
            x0 = (x - self.sigma[t] * eps) / self.alpha[t]
            if t == 0:
                x = x0
            else:
                x = self.alpha[t - 1] * x0 + self.sigma[t - 1] * eps
            trace.append(x)
        return torch.stack(trace)


class EMA:
    def __init__(self, model, decay):
        self.shadow = copy.deepcopy(model).eval().requires_grad_(False)
        self.decay = decay

    @torch.no_grad()
    def update(self, model):
        for s, p in zip(self.shadow.parameters(), model.parameters()):
            s.lerp_(p, 1 - self.decay)


for goal in Objective:
    diffusion = Diffusion(Denoiser(), objective=goal)
    ema = EMA(diffusion, 0.99)
    opt = torch.optim.AdamW([p for p in diffusion.parameters() if p.requires_grad], lr=1e-3)
    loss = diffusion.loss(torch.randn(16, 2))
    loss.backward()
    opt.step()
    ema.update(diffusion)
    print(goal, goal.name, goal.value, loss.shape, len(opt.param_groups[0]["params"]))
print(ema.shadow.ddim(5).shape, ema.shadow.training, diffusion.training, ema.shadow.net is diffusion.net)
print(Objective("v") is Objective.V, list(diffusion._buffers), [k for k in diffusion.state_dict() if "." not in k])
print(diffusion.net.freqs[[0, -1]], diffusion.net.blocks[0].norm)
print(all(not p.requires_grad for p in ema.shadow.parameters()), diffusion.net.blocks[2].ada.bias.grad.shape)
