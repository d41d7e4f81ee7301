import itertools
from math import sqrt

import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.nn.init as init


class L2Norm(nn.Module):
    def __init__(self, n_channels, scale):
        super(L2Norm, self).__init__()
        self.n_channels = n_channels
        self.gamma = scale or None
        self.eps = 1e-10
        self.weight = nn.Parameter(torch.Tensor(self.n_channels))
        self.reset_parameters()

    def reset_parameters(self):
        init.constant_(self.weight, self.gamma)

    def forward(self, x):
        norm = x.pow(2).sum(dim=1, keepdim=True).sqrt() + self.eps
        x = torch.div(x, norm)
        out = self.weight.unsqueeze(0).unsqueeze(2).unsqueeze(3).expand_as(x) * x
        return out


class PriorBox(object):
    """Compute priorbox coordinates in center-offset form for each source feature map."""

    def __init__(self, cfg):
        super(PriorBox, self).__init__()
        self.image_size = cfg['min_dim']
        for k in ('feature_maps', 'min_sizes', 'max_sizes', 'steps', 'aspect_ratios', 'clip'):
            setattr(self, k, cfg[k])

    def forward(self):
        mean = []
        for k, f in enumerate(self.feature_maps):
            for i, j in itertools.product(range(f), repeat=2):
                f_k = self.image_size / self.steps[k]
                cx = (j + 0.5) / f_k
                cy = (i + 0.5) / f_k
                s_k = self.min_sizes[k] / self.image_size
                mean += [cx, cy, s_k, s_k]
                s_k_prime = sqrt(s_k * (self.max_sizes[k] / self.image_size))
                mean += [cx, cy, s_k_prime, s_k_prime]
                for ar in self.aspect_ratios[k]:
                    mean += [cx, cy, s_k * sqrt(ar), s_k / sqrt(ar)]
                    mean += [cx, cy, s_k / sqrt(ar), s_k * sqrt(ar)]
        # back to torch land
        output = torch.Tensor(mean).view(-1, 4)
        if self.clip:
            output.clamp_(max=1, min=0)
        return output


cfg = {
    'min_dim': 96, 'num_classes': 4,
    'feature_maps': [12, 6, 3, 1], 'steps': [8, 16, 32, 96],
    'min_sizes': [10, 30, 50, 70], 'max_sizes': [30, 50, 70, 90],
    'aspect_ratios': [[2], [2, 3], [2, 3], [2]], 'clip': True,
}


class SSD(nn.Module):
    def __init__(self, phase, cfg):
        super(SSD, self).__init__()
        self.phase = phase
        self.num_classes = cfg['num_classes']
        self.priorbox = PriorBox(cfg)
        with torch.no_grad():
            self.priors = self.priorbox.forward()

        self.vgg = nn.ModuleList(self._vgg([16, 'M', 32, 'M', 64, 'M', 64], 3))
        self.L2Norm = L2Norm(64, 20)
        self.extras = nn.ModuleList([
            nn.Conv2d(64, 96, 3, stride=2, padding=1),
            nn.Conv2d(96, 128, 3, stride=2, padding=1),
            nn.Conv2d(128, 128, 3),
        ])
        mbox = [2 + 2 * len(ar) for ar in cfg['aspect_ratios']]
        channels = [64, 96, 128, 128]
        self.loc = nn.ModuleList([nn.Conv2d(c, m * 4, kernel_size=3, padding=1) for c, m in zip(channels, mbox)])
        self.conf = nn.ModuleList([nn.Conv2d(c, m * self.num_classes, kernel_size=3, padding=1) for c, m in zip(channels, mbox)])

        if phase == 'test':
            self.softmax = nn.Softmax(dim=-1)

    @staticmethod
    def _vgg(cfg, i):
        layers = []
        for v in cfg:
            if v == 'M':
                layers += [nn.MaxPool2d(kernel_size=2, stride=2)]
            else:
                layers += [nn.Conv2d(i, v, kernel_size=3, padding=1), nn.ReLU(inplace=True)]
                i = v
        return layers

    def forward(self, x):
        sources, loc, conf = list(), list(), list()
        for k in range(len(self.vgg)):
            x = self.vgg[k](x)
        sources.append(self.L2Norm(x))
        for k, v in enumerate(self.extras):
            x = F.relu(v(x), inplace=True)
            sources.append(x)

        # apply multibox head to source layers
        for (x, l, c) in zip(sources, self.loc, self.conf):
            loc.append(l(x).permute(0, 2, 3, 1).contiguous())
            conf.append(c(x).permute(0, 2, 3, 1).contiguous())
        if self.phase == 'train':
            print('loc ', [tuple(o.shape) for o in loc])
            print('conf', [tuple(o.shape) for o in conf])

        loc = torch.cat([o.view(o.size(0), -1) for o in loc], 1)
        conf = torch.cat([o.view(o.size(0), -1) for o in conf], 1)
        if self.phase == "test":
            output = (loc.view(loc.size(0), -1, 4), self.softmax(conf.view(conf.size(0), -1, self.num_classes)), self.priors)
        else:
            output = (loc.view(loc.size(0), -1, 4), conf.view(conf.size(0), -1, self.num_classes), self.priors)
        return output


def decode(loc, priors, variances=(0.1, 0.2)):
    boxes = torch.cat((
        priors[:, :2] + loc[:, :2] * variances[0] * priors[:, 2:],
        priors[:, 2:] * torch.exp(loc[:, 2:] * variances[1])), 1)
    boxes[:, :2] -= boxes[:, 2:] / 2
    boxes[:, 2:] += boxes[:, :2]
    return boxes


ssd_net = SSD('train', cfg)
loc, conf, priors = ssd_net(torch.randn(2, 3, 96, 96))
print(loc.shape, conf.shape, priors.shape)
assert loc.size(1) == priors.size(0)

loss_l = F.smooth_l1_loss(loc, torch.zeros_like(loc), reduction='sum')
loss_c = F.cross_entropy(conf.view(-1, ssd_net.num_classes), torch.zeros(conf.size(0) * conf.size(1), dtype=torch.long), reduction='none')
loss_c, idx = loss_c.view(2, -1).sort(1, descending=True)
print(loss_l.shape, loss_c.shape, idx.dtype, idx.sort(1)[1].shape)
ssd_net.phase = 'test'
try:
    ssd_net(torch.randn(1, 3, 96, 96))
except AttributeError as e:
    print(e)
print([decode(l, priors).shape for l in loc])
print(decode(torch.zeros(1, 4), torch.tensor([[0.5, 0.5, 0.25, 0.5]])))
print('priors' in ssd_net.state_dict(), ssd_net.L2Norm.weight[:2].tolist())
