import torch
import torch.nn as nn

class TinyUNet(nn.Module):
    def __init__(self, c=4):
        super().__init__()
        self.enc1 = nn.Conv2d(1, c, 3, padding=1)
        self.enc2 = nn.Conv2d(c, 2 * c, 3, padding=1)
        self.up = nn.ConvTranspose2d(2 * c, c, kernel_size=2, stride=2)
        self.dec = nn.Conv2d(2 * c, 1, 3, padding=1)

    def forward(self, x):
        e1 = self.enc1(x)
        e2 = self.enc2(nn.functional.max_pool2d(e1, 2))
        d1 = self.up(e2)
        print("skip", list(e1.shape), "up", list(d1.shape))
        return self.dec(torch.cat((e1, d1), dim=1))

unet = TinyUNet()
for s in (16, 20, 25):
    print(s, unet(torch.zeros(1, 1, s, s)).shape)
