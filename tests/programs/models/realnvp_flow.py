import torch
import torch.nn as nn
from torch import distributions


class Flow(nn.Module):
    """invertible; forward returns what it made and log|det J|"""

    def inverse(self, z):
        raise NotImplementedError(f"{type(self).__name__} cannot be inverted")


class AffineCoupling(Flow):
    def __init__(self, dim, hidden, mask):
        super().__init__()
        self.register_buffer("mask", mask.float())
        net = lambda last: nn.Sequential(nn.Linear(dim, hidden), nn.LeakyReLU(), nn.Linear(hidden, hidden), nn.LeakyReLU(), nn.Linear(hidden, dim), *last)
        self.s, self.t = net([nn.Tanh()]), net([])

    def forward(self, x):
        x_ = x * self.mask
        s, t = self.s(x_) * (1 - self.mask), self.t(x_) * (1 - self.mask)
        return x_ + (1 - self.mask) * (x * s.exp() + t), s.sum(-1)

    def inverse(self, z):
        z_ = self.mask * z
        s, t = self.s(z_) * (1 - self.mask), self.t(z_) * (1 - self.mask)
        return (1 - self.mask) * (z - t) * torch.exp(-s) + z_


class ActNorm(Flow):
    def __init__(self, dim):
        super().__init__()
        self.log_scale = nn.Parameter(torch.zeros(dim))
        self.shift = nn.Parameter(torch.zeros(dim))
        self.register_buffer("initialized", torch.tensor(False))

    def forward(self, x):
        if self.training and not self.initialized:
            with torch.no_grad():
                mean, std = x.mean(0), x.std(0)
                self.shift.copy_(-mean)
                self.log_scale.copy_(-torch.log(std + 1e-6))
                self.initialized.fill_(True)
        return (x + self.shift) * self.log_scale.exp(), self.log_scale.sum().expand(len(x))

    def inverse(self, z):
        return z * torch.exp(-self.log_scale) - self.shift


class InvertibleLinear(Flow):
    """Glow's 1x1 convolution, LU decomposed"""

    def __init__(self, dim):
        super().__init__()
        Q = nn.init.orthogonal_(torch.empty(dim, dim))
        P, L, U = torch.linalg.lu(Q)
        self.register_buffer("P", P)
        self.L = nn.Parameter(L)
        self.S = nn.Parameter(U.diag())
        self.U = nn.Parameter(torch.triu(U, diagonal=1))

    def _assemble(self):
        L = torch.tril(self.L, diagonal=-1) + torch.diag(torch.ones(len(self.S)))
        return self.P @ L @ (torch.triu(self.U, diagonal=1) + torch.diag(self.S))

    def forward(self, x):
        return x @ self._assemble(), self.S.abs().log().sum()[None].expand(x.shape[0])

    def inverse(self, z):
        return z @ torch.inverse(self._assemble())


class Planar(Flow):
    def __init__(self, dim):
        super().__init__()
        self.u, self.w, self.b = (nn.Parameter(torch.randn(n) * 0.01) for n in (dim, dim, 1))

    def forward(self, x):
        lin = x @ self.w + self.b
        psi = (1 - torch.tanh(lin) ** 2).unsqueeze(-1) * self.w
        return x + self.u * lin.tanh().unsqueeze(-1), torch.log((1 + psi @ self.u).abs() + 1e-8)


class NormalizingFlow(Flow):
    def __init__(self, prior, flows):
        super().__init__()
        self.prior = prior
        self.flows = nn.ModuleList(flows)

    def forward(self, x):
        log_det = x.new_zeros(x.shape[:1])
        zs = [x]
        for flow in self.flows:
            x, ld = flow(x)
            log_det += ld
            zs.append(x)
        return zs, self.prior.log_prob(x), log_det

    def inverse(self, z):
        for flow in reversed(self.flows):
            z = flow.inverse(z)
        return z

    def sample(self, shape):
        return self.inverse(self.prior.sample(shape))


dim = 4
prior = distributions.MultivariateNormal(torch.zeros(dim), torch.eye(dim))
masks = torch.tensor([[0, 1] * 2, [1, 0] * 2])
layers = []
for i in range(3):
    layers += [ActNorm(dim), InvertibleLinear(dim), AffineCoupling(dim, 16, masks[i % 2])]
glow = NormalizingFlow(prior, layers)
optimizer = torch.optim.Adam(glow.parameters(), lr=1e-4)
for step in range(2):
    x = torch.randn(10, dim)
    zs, prior_logprob, log_det = glow(x)
    loss = -(prior_logprob + log_det).sum()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print(step, len(zs), tuple(zs[-1].shape), tuple(prior_logprob.shape), tuple(log_det.shape), loss.shape)
glow.eval()
with torch.no_grad():
    samples = glow.sample((5,))
print(samples.shape, glow.flows[0].initialized, layers[2].mask, glow.flows[1].P.shape)
planar = NormalizingFlow(prior, [Planar(dim), Planar(dim)])
print([tuple(t.shape) for t in planar(x)[1:]])
try:
    planar.sample([2])
except NotImplementedError as e:
    print(e)
