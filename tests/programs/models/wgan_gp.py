import math

import torch
from torch import autograd, nn
from torch.nn.utils import spectral_norm


class ResidualBlockUp(nn.Module):
    """pre-activation block with nearest upsampling"""

    def __init__(self, cin, cout):
        super().__init__()
        self.main = nn.Sequential(
            nn.BatchNorm2d(cin), nn.ReLU(), nn.UpsamplingNearest2d(scale_factor=2), nn.Conv2d(cin, cout, 3, 1, 1),
            nn.BatchNorm2d(cout), nn.ReLU(), nn.Conv2d(cout, cout, 3, 1, 1),
        )
        self.shortcut = nn.Sequential(nn.UpsamplingNearest2d(scale_factor=2), nn.Conv2d(cin, cout, 1))

    def forward(self, x):
        return self.main(x) + self.shortcut(x)


class G(nn.Module):
    def __init__(self, z=32, ch=16):
        super().__init__()
        self.z, self.ch = z, ch
        self.l1 = nn.Linear(z, ch * 4 * 4)
        self.blocks = nn.Sequential(*(ResidualBlockUp(ch, ch) for _ in range(2)))
        self.out = nn.Sequential(nn.BatchNorm2d(ch), nn.ReLU(), nn.Conv2d(ch, 3, 3, padding="same"), nn.Tanh())

    def forward(self, z):
        h = self.l1(z).unflatten(1, (self.ch, 4, 4))
        return self.out(self.blocks(h))

    @torch.no_grad()
    def sample(self, n):
        """n images, without a graph"""
        self.eval()
        try:
            return self(torch.randn(n, self.z))
        finally:
            self.train()


class Critic(nn.Module):
    def __init__(self, ch=16):
        super().__init__()
        sn = spectral_norm
        self.net = nn.Sequential(
            sn(nn.Conv2d(3, ch, 4, 2, 1)), nn.LeakyReLU(0.2),
            sn(nn.Conv2d(ch, ch * 2, 4, 2, 1)), nn.LeakyReLU(0.2),
            nn.AvgPool2d(4), nn.Flatten(), sn(nn.Linear(ch * 2, 1)),
        )

    def forward(self, x):
        return self.net(x).squeeze(-1)


def gradient_penalty(critic, real, fake, lam=10):
    eps = torch.rand(real.size(0), 1, 1, 1)
    mixed = (eps * real + (1 - eps) * fake).requires_grad_(True)
    scores = critic(mixed)
    (grad,) = autograd.grad(
        outputs=scores, inputs=mixed, grad_outputs=torch.ones_like(scores), create_graph=True, retain_graph=True
    )
    print("  grad", tuple(grad.shape), "has graph:", grad.requires_grad)
    return lam * ((grad.flatten(1).norm(2, dim=1) - 1) ** 2).mean()


g, d = G(), Critic()
opt_d = torch.optim.RMSprop(d.parameters(), lr=5e-5)
opt_g = torch.optim.RMSprop(g.parameters(), lr=5e-5)
real = torch.randn(6, 3, 16, 16).clamp(-1, 1)

for it in range(2):
    print("iteration", it)
    fake = g(torch.randn(6, 32)).detach()
    loss_d = d(fake).mean() - d(real).mean() + gradient_penalty(d, real, fake)
    opt_d.zero_grad()
    loss_d.backward()
    opt_d.step()

    opt_g.zero_grad()
    loss_g = -d(g(torch.randn(6, 32))).mean()
    loss_g.backward()
    opt_g.step()

imgs = g.sample(5)
print(imgs.shape, imgs.requires_grad, imgs.grad_fn, g.training)
rows = math.isqrt(len(imgs))
grid = torch.cat([torch.cat(list(imgs[r * rows:(r + 1) * rows]), dim=2) for r in range(rows)], dim=1)
print("grid", *grid.shape)
print([k for k in d.state_dict() if k.startswith("net.0")])
print(d.net[0].weight_u.shape, d.net[0].weight_orig.is_leaf, isinstance(d.net[0].weight, nn.Parameter))
