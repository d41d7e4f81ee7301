import math
import torch
from torch import nn

# ESPCN + SRGAN generator + EDSR + RRDB: four ways to enlarge, all with pixel shuffle or interpolation


class ESPCN(nn.Module):
    def __init__(self, scale_factor, num_channels=1):
        super(ESPCN, self).__init__()
        self.first_part = nn.Sequential(
            nn.Conv2d(num_channels, 64, kernel_size=5, padding=5//2),
            nn.Tanh(),
            nn.Conv2d(64, 32, kernel_size=3, padding=3//2),
            nn.Tanh(),
        )
        self.last_part = nn.Sequential(
            nn.Conv2d(32, num_channels * (scale_factor ** 2), kernel_size=3, padding=3 // 2),
            nn.PixelShuffle(scale_factor)
        )
        self._initialize_weights()

    def _initialize_weights(self):
        for m in self.modules():
            if isinstance(m, nn.Conv2d):
                if m.in_channels == 32:
                    nn.init.normal_(m.weight.data, mean=0.0, std=0.001)
                    nn.init.zeros_(m.bias.data)
                else:
                    nn.init.normal_(m.weight.data, mean=0.0, std=math.sqrt(2/(m.out_channels*m.weight.data[0][0].numel())))
                    nn.init.zeros_(m.bias.data)

    def forward(self, x):
        x = self.first_part(x)
        x = self.last_part(x)
        return x


class Generator(nn.Module):
    def __init__(self, scale_factor):
        upsample_block_num = int(math.log(scale_factor, 2))

        super(Generator, self).__init__()
        self.block1 = nn.Sequential(
            nn.Conv2d(3, 64, kernel_size=9, padding=4),
            nn.PReLU()
        )
        self.block2 = ResidualBlock(64)
        self.block3 = ResidualBlock(64)
        self.block7 = nn.Sequential(
            nn.Conv2d(64, 64, kernel_size=3, padding=1),
            nn.BatchNorm2d(64)
        )
        block8 = [UpsampleBLock(64, 2) for _ in range(upsample_block_num)]
        block8.append(nn.Conv2d(64, 3, kernel_size=9, padding=4))
        self.block8 = nn.Sequential(*block8)

    def forward(self, x):
        block1 = self.block1(x)
        block3 = self.block3(self.block2(block1))
        block7 = self.block7(block3)
        block8 = self.block8(block1 + block7)
        return (torch.tanh(block8) + 1) / 2


class ResidualBlock(nn.Module):
    def __init__(self, channels):
        super(ResidualBlock, self).__init__()
        self.conv1 = nn.Conv2d(channels, channels, kernel_size=3, padding=1)
        self.bn1 = nn.BatchNorm2d(channels)
        self.prelu = nn.PReLU()
        self.conv2 = nn.Conv2d(channels, channels, kernel_size=3, padding=1)
        self.bn2 = nn.BatchNorm2d(channels)

    def forward(self, x):
        residual = self.conv1(x)
        residual = self.bn1(residual)
        residual = self.prelu(residual)
        residual = self.conv2(residual)
        residual = self.bn2(residual)
        return x + residual


class UpsampleBLock(nn.Module):
    def __init__(self, in_channels, up_scale):
        super(UpsampleBLock, self).__init__()
        self.conv = nn.Conv2d(in_channels, in_channels * up_scale ** 2, kernel_size=3, padding=1)
        self.pixel_shuffle = nn.PixelShuffle(up_scale)
        self.prelu = nn.PReLU()

    def forward(self, x):
        return self.prelu(self.pixel_shuffle(self.conv(x)))


class MeanShift(nn.Conv2d):
    """a 1x1 convolution with fixed weights"""
    def __init__(self, rgb_range, rgb_mean=(0.4488, 0.4371, 0.4040), rgb_std=(1.0, 1.0, 1.0), sign=-1):
        super(MeanShift, self).__init__(3, 3, kernel_size=1)
        std = torch.Tensor(rgb_std)
        self.weight.data = torch.eye(3).view(3, 3, 1, 1) / std.view(3, 1, 1, 1)
        self.bias.data = sign * rgb_range * torch.Tensor(rgb_mean) / std
        for p in self.parameters():
            p.requires_grad = False


class Upsampler(nn.Sequential):
    def __init__(self, scale, n_feats, bn=False):
        m = []
        if (scale & (scale - 1)) == 0:    # Is scale = 2^n?
            for _ in range(int(math.log(scale, 2))):
                m.append(nn.Conv2d(n_feats, 4 * n_feats, 3, padding=1))
                m.append(nn.PixelShuffle(2))
                if bn:
                    m.append(nn.BatchNorm2d(n_feats))
        elif scale == 3:
            m.append(nn.Conv2d(n_feats, 9 * n_feats, 3, padding=1))
            m.append(nn.PixelShuffle(3))
        else:
            raise NotImplementedError
        super(Upsampler, self).__init__(*m)


class EDSR(nn.Module):
    def __init__(self, scale, n_feats=16):
        super().__init__()
        self.sub_mean, self.add_mean = MeanShift(255), MeanShift(255, sign=1)
        self.head = nn.Conv2d(3, n_feats, 3, padding='same', padding_mode='reflect')
        self.tail = nn.Sequential(Upsampler(scale, n_feats), nn.Conv2d(n_feats, 3, 3, padding=1))

    def forward(self, x):
        return self.add_mean(self.tail(self.head(self.sub_mean(x))))


class ResidualDenseBlock(nn.Module):
    def __init__(self, num_feat=16, num_grow_ch=8):
        super().__init__()
        for i in range(1, 6):
            setattr(self, f'conv{i}', nn.Conv2d(num_feat + (i - 1) * num_grow_ch, num_feat if i == 5 else num_grow_ch, 3, 1, 1))
        self.lrelu = nn.LeakyReLU(negative_slope=0.2, inplace=True)

    def forward(self, x):
        feats = [x]
        for i in range(1, 5):
            feats.append(self.lrelu(getattr(self, f'conv{i}')(torch.cat(feats, 1))))
        return self.conv5(torch.cat(feats, 1)) * 0.2 + x


x = torch.rand(1, 3, 12, 10)
sr = {"srgan x4": Generator(4), "edsr x3": EDSR(3), "edsr x8": EDSR(8), "rrdb": ResidualDenseBlock()}
for name, net in sr.items():
    inp = torch.rand(1, 16, 12, 10) if name == "rrdb" else x
    print(f"{name:>8}: {tuple(inp.shape)} -> {tuple(net(inp).shape)}")
espcn = ESPCN(3)
print(espcn(torch.rand(2, 1, 17, 13)).shape, nn.PixelUnshuffle(3)(espcn(torch.rand(2, 1, 17, 13))).shape)
print(nn.PixelShuffle(2)(torch.arange(8.).view(1, 4, 1, 2)))
edsr = sr["edsr x3"]
print(edsr.sub_mean.bias.data[:1].round(), edsr.sub_mean.weight.flatten().tolist(), edsr.head)
optimizer = torch.optim.Adam([{'params': espcn.first_part.parameters()}, {'params': espcn.last_part.parameters(), 'lr': 1e-4}], lr=1e-3)
print([g['lr'] for g in optimizer.param_groups])
for bad in (5, 6):
    try:
        Upsampler(bad, 4)
    except NotImplementedError as e:
        print(bad, type(e).__name__, str(e) == '')
try:
    nn.PixelShuffle(2)(torch.zeros(1, 6, 2, 2))
except RuntimeError as e:
    print(e)
