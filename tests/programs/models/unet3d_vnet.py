"""3D U-Net / V-Net for volumes. Layers from an order string such as 'gcr' (pytorch-3dunet)"""
from functools import partial

import torch
from torch import nn
from torch.nn import functional as F


def create_conv(in_channels, out_channels, kernel_size, order, num_groups, padding, is3d):
    """Create a list of modules with together constitute a single conv layer with non-linearity and optional batchnorm/groupnorm."""
    assert 'c' in order, "Conv layer MUST be present"
    assert order[0] not in 'rle', 'Non-linearity cannot be the first operation in the layer'

    modules = []
    for i, char in enumerate(order):
        if char == 'r':
            modules.append(('ReLU', nn.ReLU(inplace=True)))
        elif char == 'l':
            modules.append(('LeakyReLU', nn.LeakyReLU(inplace=True)))
        elif char == 'e':
            modules.append(('ELU', nn.ELU(inplace=True)))
        elif char == 'c':
            # add learnable bias only in the absence of batchnorm/groupnorm
            bias = not ('g' in order or 'b' in order)
            conv = nn.Conv3d if is3d else nn.Conv2d
            modules.append(('conv', conv(in_channels, out_channels, kernel_size, padding=padding, bias=bias)))
        elif char == 'g':
            is_before_conv = i < order.index('c')
            num_channels = in_channels if is_before_conv else out_channels
            # use only one group if the given number of groups is greater than the number of channels
            if num_channels < num_groups:
                num_groups = 1
            assert num_channels % num_groups == 0, f'Expected number of channels in input to be divisible by num_groups. num_channels={num_channels}, num_groups={num_groups}'
            modules.append(('groupnorm', nn.GroupNorm(num_groups=num_groups, num_channels=num_channels)))
        elif char == 'b':
            bn = nn.BatchNorm3d if is3d else nn.BatchNorm2d
            modules.append(('batchnorm', bn(in_channels if i < order.index('c') else out_channels)))
        elif char == 'd':
            modules.append(('dropout', nn.Dropout(p=0.1)))
        else:
            raise ValueError(f"Unsupported layer type '{char}'. MUST be one of ['b', 'g', 'r', 'l', 'e', 'c', 'd']")

    return modules


class SingleConv(nn.Sequential):
    def __init__(self, in_channels, out_channels, kernel_size=3, order='gcr', num_groups=8, padding=1, is3d=True):
        super(SingleConv, self).__init__()
        for name, module in create_conv(in_channels, out_channels, kernel_size, order, num_groups, padding, is3d):
            self.add_module(name, module)


class DoubleConv(nn.Sequential):
    def __init__(self, in_channels, out_channels, encoder, **kw):
        super(DoubleConv, self).__init__()
        if encoder:
            # we're in the encoder path
            conv1_out_channels = max(out_channels // 2, in_channels)
            conv1, conv2 = (in_channels, conv1_out_channels), (conv1_out_channels, out_channels)
        else:
            # we're in the decoder path, decrease the number of channels in the 1st convolution
            conv1, conv2 = (in_channels, out_channels), (out_channels, out_channels)
        self.add_module('SingleConv1', SingleConv(*conv1, **kw))
        self.add_module('SingleConv2', SingleConv(*conv2, **kw))


class AbstractUpsampling(nn.Module):
    def __init__(self, upsample):
        super(AbstractUpsampling, self).__init__()
        self.upsample = upsample

    def forward(self, encoder_features, x):
        output_size = encoder_features.size()[2:]
        return self.upsample(x, output_size)


class InterpolateUpsampling(AbstractUpsampling):
    def __init__(self, mode='nearest'):
        super().__init__(partial(self._interpolate, mode=mode))

    @staticmethod
    def _interpolate(x, size, mode):
        return F.interpolate(x, size=size, mode=mode)


class TransposeConvUpsampling(AbstractUpsampling):
    def __init__(self, in_channels, out_channels, kernel_size=3, scale_factor=2):
        super().__init__(nn.ConvTranspose3d(in_channels, out_channels, kernel_size, stride=scale_factor, padding=1, bias=False))


class UNet3D(nn.Module):
    def __init__(self, in_channels, out_channels, f_maps=8, num_levels=3, layer_order='gcr', pool=nn.MaxPool3d, upsample='nearest', final_sigmoid=True):
        super().__init__()
        if isinstance(f_maps, int):
            f_maps = [f_maps * 2 ** k for k in range(num_levels)]
        self.encoders = nn.ModuleList(
            nn.Sequential(nn.Identity() if i == 0 else pool(2), DoubleConv(in_channels if i == 0 else f_maps[i - 1], f, True, order=layer_order))
            for i, f in enumerate(f_maps))
        r = f_maps[::-1]
        self.decoders = nn.ModuleList()
        for a, b in zip(r, r[1:]):
            up = TransposeConvUpsampling(a, a) if upsample == 'deconv' else InterpolateUpsampling(upsample)
            self.decoders.append(nn.ModuleList([up, DoubleConv(a + b, b, False, order=layer_order)]))
        self.final_conv = nn.Conv3d(f_maps[0], out_channels, 1)
        self.final_activation = nn.Sigmoid() if final_sigmoid else nn.Softmax(dim=1)

    def forward(self, x):
        encoders_features = []
        for encoder in self.encoders:
            x = encoder(x)
            # reverse the encoder outputs to be aligned with the decoder
            encoders_features.insert(0, x)
        encoders_features = encoders_features[1:]
        for (up, conv), features in zip(self.decoders, encoders_features):
            x = conv(torch.cat((features, up(features, x)), dim=1))
        x = self.final_conv(x)
        # apply final_activation (i.e. Sigmoid or Softmax) only during prediction.
        return x if self.training else self.final_activation(x)


for order, upsample in (('gcr', 'nearest'), ('cbl', 'trilinear'), ('bce', 'deconv')):
    unet3d = UNet3D(1, 3, layer_order=order, upsample=upsample, final_sigmoid=upsample != 'deconv')
    x = torch.randn(1, 1, 8, 12, 16)
    y = unet3d(x)
    F.cross_entropy(y, torch.zeros(1, 8, 12, 16, dtype=torch.long)).backward()
    print(order, upsample, tuple(y.shape), sum(p.numel() for p in unet3d.parameters()), tuple(unet3d.eval()(x).shape))
for order in ('rc', 'gr', 'cx'):
    try:
        SingleConv(1, 8, order=order)
    except (AssertionError, ValueError) as e:
        print(f'{type(e).__name__}: {e}')
try:
    unet3d(torch.randn(1, 1, 10, 12, 16))
except ValueError as e:
    print(e)
try:
    SingleConv(12, 8, order='gcr')
except AssertionError as e:
    print(e)
