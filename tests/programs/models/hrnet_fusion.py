from __future__ import absolute_import
from __future__ import division
from __future__ import print_function

import logging
import sys

import torch
import torch.nn as nn

BN_MOMENTUM = 0.1
logging.basicConfig(stream=sys.stdout, format="%(levelname)s:%(name)s:%(message)s", level=logging.INFO, force=True)
logger = logging.getLogger("hrnet")


def conv3x3(in_planes, out_planes, stride=1):
    """3x3 convolution with padding"""
    return nn.Conv2d(in_planes, out_planes, kernel_size=3, stride=stride, padding=1, bias=False)


class BasicBlock(nn.Module):
    expansion = 1

    def __init__(self, inplanes, planes, stride=1, downsample=None):
        super(BasicBlock, self).__init__()
        self.conv1 = conv3x3(inplanes, planes, stride)
        self.bn1 = nn.BatchNorm2d(planes, momentum=BN_MOMENTUM)
        self.relu = nn.ReLU(inplace=True)
        self.conv2 = conv3x3(planes, planes)
        self.bn2 = nn.BatchNorm2d(planes, momentum=BN_MOMENTUM)
        self.downsample = downsample
        self.stride = stride

    def forward(self, x):
        residual = x
        out = self.conv1(x)
        out = self.bn1(out)
        out = self.relu(out)
        out = self.conv2(out)
        out = self.bn2(out)
        if self.downsample is not None:
            residual = self.downsample(x)
        out += residual
        out = self.relu(out)
        return out


class HighResolutionModule(nn.Module):
    def __init__(self, num_branches, blocks, num_blocks, num_inchannels, num_channels, fuse_method, multi_scale_output=True):
        super(HighResolutionModule, self).__init__()
        self._check_branches(num_branches, blocks, num_blocks, num_inchannels, num_channels)

        self.num_inchannels = num_inchannels
        self.fuse_method = fuse_method
        self.num_branches = num_branches

        self.multi_scale_output = multi_scale_output

        self.branches = self._make_branches(num_branches, blocks, num_blocks, num_channels)
        self.fuse_layers = self._make_fuse_layers()
        self.relu = nn.ReLU(True)

    def _check_branches(self, num_branches, blocks, num_blocks, num_inchannels, num_channels):
        for name, value in (('NUM_BLOCKS', num_blocks), ('NUM_CHANNELS', num_channels), ('NUM_INCHANNELS', num_inchannels)):
            if num_branches != len(value):
                error_msg = 'NUM_BRANCHES({}) <> {}({})'.format(num_branches, name, len(value))
                logger.error(error_msg)
                raise ValueError(error_msg)

    def _make_one_branch(self, branch_index, block, num_blocks, num_channels, stride=1):
        downsample = None
        if stride != 1 or self.num_inchannels[branch_index] != num_channels[branch_index] * block.expansion:
            downsample = nn.Sequential(
                nn.Conv2d(self.num_inchannels[branch_index], num_channels[branch_index] * block.expansion, kernel_size=1, stride=stride, bias=False),
                nn.BatchNorm2d(num_channels[branch_index] * block.expansion, momentum=BN_MOMENTUM),
            )

        layers = []
        layers.append(block(self.num_inchannels[branch_index], num_channels[branch_index], stride, downsample))
        self.num_inchannels[branch_index] = num_channels[branch_index] * block.expansion
        for i in range(1, num_blocks[branch_index]):
            layers.append(block(self.num_inchannels[branch_index], num_channels[branch_index]))

        return nn.Sequential(*layers)

    def _make_branches(self, num_branches, block, num_blocks, num_channels):
        branches = []
        for i in range(num_branches):
            branches.append(self._make_one_branch(i, block, num_blocks, num_channels))
        return nn.ModuleList(branches)

    def _make_fuse_layers(self):
        if self.num_branches == 1:
            return None

        num_branches = self.num_branches
        num_inchannels = self.num_inchannels
        fuse_layers = []
        for i in range(num_branches if self.multi_scale_output else 1):
            fuse_layer = []
            for j in range(num_branches):
                if j > i:
                    fuse_layer.append(nn.Sequential(
                        nn.Conv2d(num_inchannels[j], num_inchannels[i], 1, 1, 0, bias=False),
                        nn.BatchNorm2d(num_inchannels[i]),
                        nn.Upsample(scale_factor=2**(j-i), mode='nearest')))
                elif j == i:
                    fuse_layer.append(None)
                else:
                    conv3x3s = []
                    for k in range(i-j):
                        if k == i - j - 1:
                            num_outchannels_conv3x3 = num_inchannels[i]
                            conv3x3s.append(nn.Sequential(
                                nn.Conv2d(num_inchannels[j], num_outchannels_conv3x3, 3, 2, 1, bias=False),
                                nn.BatchNorm2d(num_outchannels_conv3x3)))
                        else:
                            num_outchannels_conv3x3 = num_inchannels[j]
                            conv3x3s.append(nn.Sequential(
                                nn.Conv2d(num_inchannels[j], num_outchannels_conv3x3, 3, 2, 1, bias=False),
                                nn.BatchNorm2d(num_outchannels_conv3x3),
                                nn.ReLU(True)))
                    fuse_layer.append(nn.Sequential(*conv3x3s))
            fuse_layers.append(nn.ModuleList(fuse_layer))

        return nn.ModuleList(fuse_layers)

    def get_num_inchannels(self):
        return self.num_inchannels

    def forward(self, x):
        if self.num_branches == 1:
            return [self.branches[0](x[0])]

        for i in range(self.num_branches):
            x[i] = self.branches[i](x[i])

        x_fuse = []
        for i in range(len(self.fuse_layers)):
            y = x[0] if i == 0 else self.fuse_layers[i][0](x[0])
            for j in range(1, self.num_branches):
                if i == j:
                    y = y + x[j]
                else:
                    y = y + self.fuse_layers[i][j](x[j])
            x_fuse.append(self.relu(y))

        return x_fuse


blocks_dict = {'BASIC': BasicBlock}
cfg = {'NUM_BRANCHES': 3, 'NUM_BLOCKS': [1, 1, 1], 'NUM_CHANNELS': [8, 16, 32], 'BLOCK': 'BASIC', 'FUSE_METHOD': 'SUM'}


class PoseHighResolutionNet(nn.Module):
    def __init__(self, extra, num_joints=17):
        super().__init__()
        c = extra['NUM_CHANNELS']
        self.stem = nn.Sequential(nn.Conv2d(3, c[0], 3, 2, 1), nn.BatchNorm2d(c[0], momentum=BN_MOMENTUM), nn.ReLU(inplace=True),
                                  nn.Conv2d(c[0], c[0], 3, 2, 1), nn.BatchNorm2d(c[0], momentum=BN_MOMENTUM), nn.ReLU(inplace=True))
        self.transition = nn.ModuleList([
            None if i == 0 else nn.Sequential(*[nn.Conv2d(c[0] if k == 0 else c[i], c[i], 3, 2, 1) for k in range(i)])
            for i in range(extra['NUM_BRANCHES'])])
        self.stage = nn.Sequential(*[
            HighResolutionModule(extra['NUM_BRANCHES'], blocks_dict[extra['BLOCK']], extra['NUM_BLOCKS'], list(c), c, extra['FUSE_METHOD'], multi)
            for multi in (True, False)])
        self.final_layer = nn.Conv2d(c[0], num_joints, 1)
        self.init_weights()

    def init_weights(self):
        logger.info('=> init weights from normal distribution')
        for m in self.modules():
            if isinstance(m, nn.Conv2d):
                nn.init.normal_(m.weight, std=0.001)
                for name, _ in m.named_parameters():
                    if name in ['bias']:
                        nn.init.constant_(m.bias, 0)
            elif isinstance(m, nn.BatchNorm2d):
                nn.init.constant_(m.weight, 1)
                nn.init.constant_(m.bias, 0)

    def forward(self, x):
        x = self.stem(x)
        xs = [t(x) if t is not None else x for t in self.transition]
        logger.info('branches %s', [tuple(b.shape) for b in xs])
        for m in self.stage:
            xs = m(xs)
            logger.info('fused %s', [tuple(b.shape) for b in xs])
        return self.final_layer(xs[0])


hrnet = PoseHighResolutionNet(cfg)
heat = hrnet(torch.rand(1, 3, 64, 48))
b, j, h, w = heat.shape
idx = heat.view(b, j, -1).argmax(2)
preds = torch.stack((idx % w, torch.div(idx, w, rounding_mode='floor')), -1)
print(heat.shape, preds.shape, preds.dtype)
print(hrnet.stage[1].fuse_layers[0][0], len(hrnet.stage[0].fuse_layers), len(hrnet.stage[1].fuse_layers))
print([k for k in hrnet.state_dict() if k.startswith('stage.0.fuse_layers.2.0') and k.endswith('weight')])
try:
    HighResolutionModule(2, BasicBlock, [1, 1, 1], [8, 8], [8, 8], 'SUM')
except ValueError as e:
    print(e)
