import torch
import torch.nn as nn

nz, ngf, ndf = 10, 4, 4
G = nn.Sequential(
    nn.ConvTranspose2d(nz, ngf * 4, 4, 1, 0, bias=False), nn.BatchNorm2d(ngf * 4), nn.ReLU(True),
    nn.ConvTranspose2d(ngf * 4, ngf * 2, 4, 2, 1, bias=False), nn.BatchNorm2d(ngf * 2), nn.ReLU(True),
    nn.ConvTranspose2d(ngf * 2, 1, 4, 2, 1, bias=False), nn.Tanh())
D = nn.Sequential(
    nn.Conv2d(1, ndf, 4, 2, 1), nn.LeakyReLU(0.2, True),
    nn.Conv2d(ndf, ndf * 2, 4, 2, 1), nn.LeakyReLU(0.2, True),
    nn.Conv2d(ndf * 2, 1, 4, 1, 0), nn.Sigmoid(), nn.Flatten(0))
noise = torch.randn(2, nz, 1, 1)
fake = G(noise)
print('fake', fake.shape)
score = D(fake)
print('score', score.shape)
print(nn.BCELoss()(score, torch.ones(2)).dim())
print('flat noise', G(noise.flatten(1)).shape)
