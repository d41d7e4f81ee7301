"""C3D and R(2+1)D on little clips, N C T H W"""
import torch
from torch import nn
from torch.nn.modules.utils import _triple, _pair


class Conv2Plus1D(nn.Sequential):
    def __init__(self, in_planes, out_planes, midplanes, stride=1, padding=1):
        super().__init__(
            nn.Conv3d(in_planes, midplanes, kernel_size=(1, 3, 3), stride=(1, stride, stride), padding=(0, padding, padding), bias=False),
            nn.BatchNorm3d(midplanes),
            nn.ReLU(inplace=True),
            nn.Conv3d(midplanes, out_planes, kernel_size=(3, 1, 1), stride=(stride, 1, 1), padding=(padding, 0, 0), bias=False),
        )

    @staticmethod
    def get_downsample_stride(stride):
        return stride, stride, stride


class Conv3DNoTemporal(nn.Conv3d):
    def __init__(self, in_planes, out_planes, midplanes=None, stride=1, padding=1):
        super().__init__(in_planes, out_planes, (1, 3, 3), stride=(1, stride, stride), padding=(0, padding, padding), bias=False)

    @staticmethod
    def get_downsample_stride(stride):
        return 1, stride, stride


class BasicBlock(nn.Module):
    expansion = 1

    def __init__(self, inplanes, planes, conv_builder, stride=1, downsample=None):
        # so that the parameters are as many as those of a 3x3x3 convolution
        midplanes = (inplanes * planes * 3 * 3 * 3) // (inplanes * 3 * 3 + 3 * planes)
        super().__init__()
        self.conv1 = nn.Sequential(conv_builder(inplanes, planes, midplanes, stride), nn.BatchNorm3d(planes), nn.ReLU(inplace=True))
        self.conv2 = nn.Sequential(conv_builder(planes, planes, midplanes), nn.BatchNorm3d(planes))
        self.relu = nn.ReLU(inplace=True)
        self.downsample = downsample

    def forward(self, x):
        residual = x if self.downsample is None else self.downsample(x)
        return self.relu(self.conv2(self.conv1(x)) + residual)


class VideoResNet(nn.Module):
    def __init__(self, conv_makers, layers, widths=(16, 24, 32), num_classes=400):
        super().__init__()
        self.inplanes = widths[0]
        self.stem = nn.Sequential(
            nn.Conv3d(3, widths[0], kernel_size=_triple(3), stride=(1, 2, 2), padding=_triple(1), bias=False),
            nn.BatchNorm3d(widths[0]), nn.ReLU(inplace=True))
        stages = [self._make_layer(maker, w, n, 1 if i == 0 else 2) for i, (maker, w, n) in enumerate(zip(conv_makers, widths, layers))]
        self.layers = nn.Sequential(*stages)
        self.avgpool = nn.AdaptiveAvgPool3d((1, 1, 1))
        self.fc = nn.Linear(widths[-1], num_classes)

    def _make_layer(self, conv_builder, planes, blocks, stride=1):
        downsample = None
        if stride != 1 or self.inplanes != planes:
            ds_stride = conv_builder.get_downsample_stride(stride)
            downsample = nn.Sequential(nn.Conv3d(self.inplanes, planes, 1, ds_stride, bias=False), nn.BatchNorm3d(planes))
        layers = [BasicBlock(self.inplanes, planes, conv_builder, stride, downsample)]
        self.inplanes = planes
        layers.extend(BasicBlock(planes, planes, conv_builder) for _ in range(1, blocks))
        return nn.Sequential(*layers)

    def forward(self, x):
        x = self.stem(x)
        print("stem", tuple(x.shape))
        for stage in self.layers:
            x = stage(x)
            print("  ->", tuple(x.shape))
        return self.fc(self.avgpool(x).flatten(1))


class C3D(nn.Module):
    def __init__(self, num_classes):
        super().__init__()
        chans, pools = [3, 8, 16, 32], [(1, 2, 2), (2, 2, 2), (2, 2, 2)]
        for i, (a, b, p) in enumerate(zip(chans, chans[1:], pools), 1):
            self.add_module(f"conv{i}", nn.Conv3d(a, b, kernel_size=(3, 3, 3), padding=(1, 1, 1)))
            self.add_module(f"pool{i}", nn.MaxPool3d(kernel_size=p, stride=p))
        self.drop = nn.Dropout3d(0.2)
        self.fc = nn.LazyLinear(num_classes)

    def forward(self, x):
        for i in (1, 2, 3):
            x = self.get_submodule(f"pool{i}")(getattr(self, f"conv{i}")(x).relu())
        return self.fc(self.drop(x).flatten(1))


clip = torch.randn(2, 3, 8, 32, 32)
r2plus1d = VideoResNet([Conv2Plus1D] * 3, [1, 1, 1], num_classes=10)
print(r2plus1d(clip).shape)
mixed = VideoResNet([Conv3DNoTemporal, Conv2Plus1D], [2, 1], widths=(16, 24), num_classes=10)
print(mixed(clip).shape)
c3d = C3D(10)
print(c3d.fc, c3d(clip).shape, c3d.fc.in_features)
up = nn.Upsample(scale_factor=(1, 2, 2), mode="trilinear", align_corners=False)
print(up(clip[..., ::2, ::2]).shape, _pair(3), _triple((1, 2, 3)), r2plus1d.layers[0][0].conv1[0][0].weight.shape)
frames = clip.permute(0, 2, 1, 3, 4).flatten(0, 1)
print(nn.ConvTranspose3d(3, 2, (1, 2, 2), (1, 2, 2))(clip).shape, frames.shape)
