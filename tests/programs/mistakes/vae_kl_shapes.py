import torch
from torch import nn

class VAE(nn.Module):
    def __init__(self, d=20, z=3):
        super().__init__()
        self.enc = nn.Linear(d, 2 * z)
        self.dec = nn.Linear(2 * z, d)     # should take z

    def forward(self, x):
        mu, logvar = self.enc(x).chunk(2, -1)
        z = mu + torch.exp(0.5 * logvar) * torch.randn_like(mu)
        print('mu', mu.shape, 'logvar', logvar.shape, 'z', z.shape)
        return self.dec(z), mu, logvar

recon, mu, logvar = VAE()(torch.zeros(4, 20))
