"""Neural ODE with fixed-step solvers written by hand, and the adjoint method as an autograd.Function"""
import torch
from torch import nn


def euler(f, t, dt, y):
    return dt * f(t, y)


def midpoint(f, t, dt, y):
    return dt * f(t + dt / 2, y + dt / 2 * f(t, y))


def rk4(f, t, dt, y):
    k1 = f(t, y)
    k2 = f(t + dt / 2, y + dt * k1 / 2)
    k3 = f(t + dt / 2, y + dt * k2 / 2)
    k4 = f(t + dt, y + dt * k3)
    return (k1 + 2 * k2 + 2 * k3 + k4) * dt / 6


SOLVERS = {f.__name__: f for f in (euler, midpoint, rk4)}


def odeint(func, y0, t, method="rk4"):
    """y at every time of t, stacked in front"""
    step = SOLVERS[method]
    solution = [y0]
    for t0, t1 in zip(t[:-1], t[1:]):
        solution.append(solution[-1] + step(func, t0, t1 - t0, solution[-1]))
    return torch.stack(solution)


class OdeintAdjoint(torch.autograd.Function):
    @staticmethod
    def forward(ctx, func, y0, t, *params):
        with torch.no_grad():
            ys = odeint(func, y0, t)
        ctx.func = func
        ctx.save_for_backward(t, ys, *params)
        return ys

    @staticmethod
    def backward(ctx, grad_output):
        t, ys, *params = ctx.saved_tensors
        func = ctx.func
        adj_y = grad_output[-1]
        adj_params = [torch.zeros_like(p) for p in params]
        for i in range(len(t) - 1, 0, -1):
            with torch.enable_grad():
                y = ys[i].detach().requires_grad_(True)
                dy = func(t[i], y)
                vjp = torch.autograd.grad(dy, (y, *params), adj_y, allow_unused=True)
            dt = t[i] - t[i - 1]
            adj_y = adj_y + dt * vjp[0] + grad_output[i - 1]
            adj_params = [a if g is None else a + dt * g for a, g in zip(adj_params, vjp[1:])]
        return (None, adj_y, None, *adj_params)


class ODEFunc(nn.Module):
    def __init__(self, dim=2, hidden=20):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(dim, hidden), nn.Tanh(), nn.Linear(hidden, dim))
        self.nfe = 0
        for m in self.net.modules():
            if isinstance(m, nn.Linear):
                nn.init.normal_(m.weight, mean=0, std=0.1)
                nn.init.constant_(m.bias, val=0)

    def forward(self, t, y):
        self.nfe += 1
        return self.net(y**3)


class ConcatConv2d(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self._layer = nn.Conv2d(dim + 1, dim, 3, padding=1)

    def forward(self, t, x):
        tt = torch.ones_like(x[:, :1, :, :]) * t
        return torch.relu(self._layer(torch.cat([tt, x], 1)))


class ODEBlock(nn.Module):
    def __init__(self, odefunc, adjoint=False):
        super().__init__()
        self.odefunc = odefunc
        self.adjoint = adjoint
        self.register_buffer("integration_time", torch.tensor([0, 1]).float())

    def forward(self, x):
        if self.adjoint:
            out = OdeintAdjoint.apply(self.odefunc, x, self.integration_time, *self.odefunc.parameters())
        else:
            out = odeint(self.odefunc, x, self.integration_time)
        return out[1]

    @property
    def nfe(self):
        return self.odefunc.nfe

    @nfe.setter
    def nfe(self, value):
        self.odefunc.nfe = value


# dy/dt = -y from 1 over one step: 1 - h, 1 - h + h²/2, …
for name in SOLVERS:
    print(name, odeint(lambda t, y: -y, torch.tensor([1.0]), torch.tensor([0.0, 0.5, 1.0]), name).flatten())

func = ODEFunc()
t = torch.linspace(0.0, 25.0, 6)
pred = odeint(func, torch.tensor([[2.0, 0.0]]), t, "midpoint")
pred.abs().mean().backward()
print(pred.shape, func.nfe, func.net[0].weight.grad.shape)
block = ODEBlock(func, adjoint=True)
block.nfe = 0
y0 = torch.randn(3, 2, requires_grad=True)
out = block(y0)
out.sum().backward()
print(out.shape, block.nfe, y0.grad.shape, type(out.grad_fn).__name__)
classifier = nn.Sequential(nn.Conv2d(1, 8, 3, 2), nn.GroupNorm(4, 8), ODEBlock(ConcatConv2d(8)), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(8, 10))
print(classifier(torch.randn(2, 1, 12, 12)).shape)
try:
    odeint(func, y0, t, "dopri5")
except KeyError as e:
    print("KeyError", e)
