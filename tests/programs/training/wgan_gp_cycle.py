import itertools
import torch
from torch import nn, autograd
from torch.nn.utils import spectral_norm

class ResBlock(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.block = nn.Sequential(nn.ReflectionPad2d(1), nn.Conv2d(c, c, 3), nn.InstanceNorm2d(c), nn.ReLU(True), nn.ReflectionPad2d(1), nn.Conv2d(c, c, 3), nn.InstanceNorm2d(c))
    def forward(self, x): return x + self.block(x)

def G():
    return nn.Sequential(nn.ReflectionPad2d(3), nn.Conv2d(3, 4, 7), nn.InstanceNorm2d(4), nn.ReLU(True), nn.Conv2d(4, 8, 3, 2, 1), nn.InstanceNorm2d(8), nn.ReLU(True), ResBlock(8),
                         nn.ConvTranspose2d(8, 4, 3, 2, 1, output_padding=1), nn.ReLU(True), nn.ReflectionPad2d(3), nn.Conv2d(4, 3, 7), nn.Tanh())

def D():
    return nn.Sequential(spectral_norm(nn.Conv2d(3, 4, 4, 2, 1)), nn.LeakyReLU(0.2, True), spectral_norm(nn.Conv2d(4, 8, 4, 2, 1)), nn.LeakyReLU(0.2, True), nn.Conv2d(8, 1, 4, padding=1))

G_AB, G_BA, D_A, D_B = G(), G(), D(), D()
opt_G = torch.optim.Adam(itertools.chain(G_AB.parameters(), G_BA.parameters()), lr=2e-4, betas=(0.5, 0.999))
opt_D = torch.optim.Adam(itertools.chain(D_A.parameters(), D_B.parameters()), lr=2e-4, betas=(0.5, 0.999))
sched = torch.optim.lr_scheduler.LambdaLR(opt_G, lr_lambda=lambda e: 1.0 - max(0, e - 1) / 2)
A, B = torch.randn(2, 3, 16, 16), torch.randn(2, 3, 16, 16)

def gradient_penalty(D, real, fake):
    alpha = torch.rand(real.size(0), 1, 1, 1)
    inter = (alpha * real + (1 - alpha) * fake).requires_grad_(True)
    out = D(inter)
    g = autograd.grad(outputs=out, inputs=inter, grad_outputs=torch.ones(out.size()), create_graph=True, retain_graph=True, only_inputs=True)[0]
    return ((g.view(g.size(0), -1).norm(2, dim=1) - 1) ** 2).mean()

for epoch in range(3):
    fake_B, fake_A = G_AB(A), G_BA(B)
    loss_GAN = nn.functional.mse_loss(D_B(fake_B), torch.ones_like(D_B(fake_B))) + nn.functional.mse_loss(D_A(fake_A), torch.ones_like(D_A(fake_A)))
    loss_cycle = nn.functional.l1_loss(G_BA(fake_B), A) + nn.functional.l1_loss(G_AB(fake_A), B)
    loss_id = nn.functional.l1_loss(G_AB(B), B) + nn.functional.l1_loss(G_BA(A), A)
    opt_G.zero_grad()
    (loss_GAN + 10 * loss_cycle + 5 * loss_id).backward()
    opt_G.step()
    opt_D.zero_grad()
    loss_D = -D_A(A).mean() + D_A(fake_A.detach()).mean() + 10 * gradient_penalty(D_A, A, fake_A.detach())
    loss_D.backward()
    opt_D.step()
    sched.step()
    print(epoch, fake_B.shape, D_B(fake_B).shape, loss_D.shape, sched.get_last_lr())
print(sum(p.grad is None for p in D_B.parameters()), len(opt_G.param_groups[0]["params"]), len(list(D_A.buffers())))
