import math
from math import exp
import torch
import torch.nn as nn
import torch.nn.functional as F


def gaussian(window_size, sigma):
    gauss = torch.Tensor([exp(-(x - window_size // 2) ** 2 / float(2 * sigma ** 2)) for x in range(window_size)])
    return gauss / gauss.sum()


def create_window(window_size, channel):
    _1D_window = gaussian(window_size, 1.5).unsqueeze(1)
    _2D_window = _1D_window.mm(_1D_window.t()).float().unsqueeze(0).unsqueeze(0)
    window = _2D_window.expand(channel, 1, window_size, window_size).contiguous()
    return window


class SSIM(torch.nn.Module):
    def __init__(self, window_size=11, size_average=True):
        super(SSIM, self).__init__()
        self.window_size = window_size
        self.size_average = size_average
        self.channel = 1
        self.window = create_window(window_size, self.channel)

    def forward(self, img1, img2):
        (_, channel, _, _) = img1.size()
        if channel == self.channel and self.window.data.type() == img1.data.type():
            window = self.window
        else:
            window = create_window(self.window_size, channel).type_as(img1)
            self.window = window
            self.channel = channel
        mu1 = F.conv2d(img1, window, padding=self.window_size // 2, groups=channel)
        mu2 = F.conv2d(img2, window, padding=self.window_size // 2, groups=channel)
        mu1_sq, mu2_sq, mu1_mu2 = mu1.pow(2), mu2.pow(2), mu1 * mu2
        sigma12 = F.conv2d(img1 * img2, window, padding=self.window_size // 2, groups=channel) - mu1_mu2
        ssim_map = (2 * mu1_mu2 + 0.01 ** 2) * (2 * sigma12 + 0.03 ** 2) / (mu1_sq + mu2_sq + 0.01 ** 2)
        return ssim_map.mean() if self.size_average else ssim_map.mean(1).mean(1).mean(1)


class HaarDWT(nn.Module):
    def __init__(self):
        super().__init__()
        l, h = torch.tensor([0.5, 0.5]), torch.tensor([-0.5, 0.5])
        f = torch.stack([torch.outer(a, b) for a in (l, h) for b in (l, h)])
        self.register_buffer("filters", f[:, None])

    def forward(self, x):
        b, c, hh, ww = x.shape
        y = F.conv2d(x.reshape(b * c, 1, hh, ww), self.filters, stride=2)
        return y.view(b, c, 4, hh // 2, ww // 2)


class Sobel(nn.Module):
    def __init__(self):
        super().__init__()
        self.filter = nn.Conv2d(1, 2, kernel_size=3, stride=1, padding=0, bias=False)
        Gx = torch.tensor([[2.0, 0.0, -2.0], [4.0, 0.0, -4.0], [2.0, 0.0, -2.0]])
        Gy = torch.tensor([[2.0, 4.0, 2.0], [0.0, 0.0, 0.0], [-2.0, -4.0, -2.0]])
        G = torch.cat([Gx.unsqueeze(0), Gy.unsqueeze(0)], 0).unsqueeze(1)
        self.filter.weight = nn.Parameter(G, requires_grad=False)

    def forward(self, img):
        return self.filter(img)


class BlurPool(nn.Module):
    def __init__(self, channels, filt_size=3, stride=2, pad_type='reflect'):
        super().__init__()
        a = {1: [1.], 2: [1., 1.], 3: [1., 2., 1.], 5: [1., 4., 6., 4., 1.]}[filt_size]
        a = torch.tensor(a)
        filt = a[:, None] * a[None, :]
        filt = filt / torch.sum(filt)
        self.channels, self.stride = channels, stride
        self.register_buffer('filt', filt[None, None, :, :].repeat((channels, 1, 1, 1)))
        self.pad = {'reflect': nn.ReflectionPad2d, 'zero': nn.ZeroPad2d}[pad_type]((filt_size - 1) // 2)

    def forward(self, inp):
        return F.conv2d(self.pad(inp), self.filt, stride=self.stride, groups=inp.shape[1])


ssim = SSIM(5)
print(ssim, ssim.window.shape)
print(ssim(torch.rand(2, 3, 16, 16), torch.rand(2, 3, 16, 16)).shape, ssim.channel, ssim.window.shape)
print(SSIM(size_average=False)(torch.rand(4, 1, 16, 16), torch.rand(4, 1, 16, 16)).shape)
dwt = HaarDWT()
print(dwt.filters.squeeze())
print(dwt(torch.arange(16.).view(1, 1, 4, 4)))
sob = Sobel()
img = torch.zeros(1, 1, 4, 4)
img[..., 2:] = 1
print(sob(img))
print([n for n, p in sob.named_parameters() if p.requires_grad], sob.filter.weight.requires_grad)
bp = BlurPool(2)
print(bp, bp.filt[0, 0])
print(bp(torch.ones(1, 2, 4, 4)))
print(list(bp.state_dict()))
lap = torch.tensor([[0., 1., 0.], [1., -4., 1.], [0., 1., 0.]]).expand(3, 1, 3, 3)
print(F.conv2d(torch.arange(25.).view(1, 1, 5, 5).repeat(1, 3, 1, 1), lap, groups=3)[0, 0])
grid = F.affine_grid(torch.tensor([[[1., 0, 0], [0, 1., 0]]]), (1, 1, 2, 2), align_corners=True)
print(grid)
print(F.pixel_unshuffle(torch.arange(16.).view(1, 1, 4, 4), 2)[0, :, 0, 0])
