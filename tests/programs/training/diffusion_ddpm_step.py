import torch
import torch.nn as nn

T = 10
betas = torch.linspace(1e-4, 0.02, T)
alphas = 1. - betas
alphas_cumprod = torch.cumprod(alphas, dim=0)
alphas_cumprod_prev = nn.functional.pad(alphas_cumprod[:-1], (1, 0), value=1.0)
sqrt_ac, sqrt_om = alphas_cumprod.sqrt(), (1 - alphas_cumprod).sqrt()
print(betas.shape, alphas_cumprod_prev.shape, alphas_cumprod_prev[0])


def extract(a, t, x_shape):
    batch_size = t.shape[0]
    out = a.gather(-1, t)
    return out.reshape(batch_size, *((1,) * (len(x_shape) - 1)))


class Eps(nn.Module):
    def __init__(self, c=3, d=16):
        super().__init__()
        self.t = nn.Embedding(T, d)
        self.inp, self.out = nn.Conv2d(c, d, 3, padding=1), nn.Conv2d(d, c, 3, padding=1)

    def forward(self, x, t):
        return self.out(nn.functional.silu(self.inp(x) + self.t(t)[:, :, None, None]))


net = Eps()
opt = torch.optim.AdamW(net.parameters(), lr=2e-4)
x0 = torch.randn(4, 3, 8, 8)
t = torch.randint(0, T, (4,)).long()
noise = torch.randn_like(x0)
xt = extract(sqrt_ac, t, x0.shape) * x0 + extract(sqrt_om, t, x0.shape) * noise
print(extract(sqrt_ac, t, x0.shape).shape, xt.shape)
loss = nn.functional.huber_loss(net(xt, t), noise)
loss.backward()
opt.step()


@torch.no_grad()
def p_sample(x, i):
    t = torch.full((x.size(0),), i, dtype=torch.long)
    mean = (x - extract(betas / sqrt_om, t, x.shape) * net(x, t)) / extract(alphas.sqrt(), t, x.shape)
    return mean if i == 0 else mean + extract(betas, t, x.shape).sqrt() * torch.randn_like(x)


x = torch.randn(2, 3, 8, 8)
for i in reversed(range(0, T)):
    x = p_sample(x, i)
print(x.shape, x.requires_grad, i)
