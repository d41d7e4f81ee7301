import inspect
from functools import partial
import torch
import torch.nn as nn


class Registry:
    def __init__(self, name):
        self._name = name
        self._module_dict = dict()

    def __len__(self):
        return len(self._module_dict)

    def __contains__(self, key):
        return self.get(key) is not None

    def __repr__(self):
        return self.__class__.__name__ + f'(name={self._name}, items={list(self._module_dict)})'

    def get(self, key):
        return self._module_dict.get(key, None)

    def _register_module(self, module_class, module_name=None, force=False):
        if not inspect.isclass(module_class):
            raise TypeError(f'module must be a class, but got {type(module_class)}')
        if module_name is None:
            module_name = module_class.__name__
        if not force and module_name in self._module_dict:
            raise KeyError(f'{module_name} is already registered in {self._name}')
        self._module_dict[module_name] = module_class

    def register_module(self, name=None, force=False, module=None):
        if module is not None:
            self._register_module(module, name, force)
            return module

        def _register(cls):
            self._register_module(cls, name, force)
            return cls
        return _register

    def build(self, cfg, **default_args):
        args = cfg.copy()
        for k, v in default_args.items():
            args.setdefault(k, v)
        obj_type = args.pop('type')
        obj_cls = self.get(obj_type)
        if obj_cls is None:
            raise KeyError(f'{obj_type} is not in the {self._name} registry')
        try:
            return obj_cls(**args)
        except Exception as e:
            raise type(e)(f'{obj_cls.__name__}: {e}')


CONV_LAYERS = Registry('conv layer')
NORM_LAYERS = Registry('norm layer')
NECKS = Registry('neck')
for n, m in dict(Conv1d=nn.Conv1d, Conv2d=nn.Conv2d, Conv3d=nn.Conv3d, Conv=nn.Conv2d).items():
    CONV_LAYERS.register_module(n, module=m)
for n, m in (('BN', nn.BatchNorm2d), ('GN', nn.GroupNorm), ('LN', nn.LayerNorm), ('SyncBN', nn.SyncBatchNorm)):
    NORM_LAYERS.register_module(n, module=m)
print(CONV_LAYERS, len(NORM_LAYERS), 'IN' in NORM_LAYERS)


def build_norm_layer(cfg, num_features, postfix=''):
    cfg_ = cfg.copy()
    t = cfg_['type']
    requires_grad = cfg_.pop('requires_grad', True)
    cfg_.setdefault('eps', 1e-5)
    abbr = {'BN': 'bn', 'GN': 'gn', 'LN': 'ln', 'SyncBN': 'bn'}[t]
    key = {'GN': 'num_channels', 'LN': 'normalized_shape'}.get(t, 'num_features')
    layer = NORM_LAYERS.build({**cfg_, key: num_features})
    for p in layer.parameters():
        p.requires_grad = requires_grad
    return abbr + str(postfix), layer


class ConvModule(nn.Module):
    def __init__(self, in_channels, out_channels, kernel_size, stride=1, padding=0, bias='auto', conv_cfg=None, norm_cfg=None,
                 act_cfg=dict(type='ReLU'), inplace=True):
        super().__init__()
        self.with_norm = norm_cfg is not None
        self.with_activation = act_cfg is not None
        if bias == 'auto':
            bias = not self.with_norm
        self.conv = CONV_LAYERS.build(conv_cfg or dict(type='Conv2d'), in_channels=in_channels, out_channels=out_channels,
                                      kernel_size=kernel_size, stride=stride, padding=padding, bias=bias)
        if self.with_norm:
            self.norm_name, norm = build_norm_layer(norm_cfg, out_channels)
            self.add_module(self.norm_name, norm)
        if self.with_activation:
            self.activate = getattr(nn, act_cfg['type'])(inplace=inplace)
        self.init_weights()

    @property
    def norm(self):
        return getattr(self, self.norm_name) if self.with_norm else None

    def init_weights(self):
        nn.init.kaiming_normal_(self.conv.weight, a=0, mode='fan_out', nonlinearity='relu')
        if self.with_norm:
            nn.init.constant_(self.norm.weight, 1)

    def forward(self, x):
        x = self.conv(x)
        if self.with_norm:
            x = self.norm(x)
        return self.activate(x) if self.with_activation else x


@NECKS.register_module()
class PAFPN(nn.Module):
    def __init__(self, in_channels, out_channels, num_outs, norm_cfg=None):
        super().__init__()
        self.lateral_convs = nn.ModuleList()
        self.fpn_convs = nn.ModuleList()
        for c in in_channels:
            self.lateral_convs.append(ConvModule(c, out_channels, 1, norm_cfg=norm_cfg, act_cfg=None))
            self.fpn_convs.append(ConvModule(out_channels, out_channels, 3, padding=1, norm_cfg=norm_cfg, act_cfg=None))
        self.downsample_convs = nn.ModuleList(
            [ConvModule(out_channels, out_channels, 3, stride=2, padding=1, norm_cfg=norm_cfg) for _ in in_channels[1:]])
        self.num_outs = num_outs

    def forward(self, inputs):
        assert len(inputs) == len(self.lateral_convs)
        laterals = [conv(x) for conv, x in zip(self.lateral_convs, inputs)]
        for i in range(len(laterals) - 1, 0, -1):
            prev_shape = laterals[i - 1].shape[2:]
            laterals[i - 1] += nn.functional.interpolate(laterals[i], size=prev_shape, mode='nearest')
        inter_outs = [conv(x) for conv, x in zip(self.fpn_convs, laterals)]
        for i in range(len(inter_outs) - 1):
            inter_outs[i + 1] += self.downsample_convs[i](inter_outs[i])
        for _ in range(self.num_outs - len(inter_outs)):
            inter_outs.append(nn.functional.max_pool2d(inter_outs[-1], 1, stride=2))
        return tuple(inter_outs)


neck = NECKS.build(dict(type='PAFPN', in_channels=[8, 16, 32], out_channels=8, num_outs=4, norm_cfg=dict(type='GN', num_groups=4, requires_grad=False)))
print(neck)
outs = neck([torch.randn(1, 8, 25, 33), torch.randn(1, 16, 13, 17), torch.randn(1, 32, 7, 9)])
for i, o in enumerate(outs):
    print(i, o.shape, o.requires_grad)
print(sum(p.numel() for p in neck.parameters() if p.requires_grad), sum(p.numel() for p in neck.parameters()))
for bad in (dict(type='BiFPN'), dict(type='PAFPN', in_channels=[8], out_channels=9, num_outs=1, norm_cfg=dict(type='GN', num_groups=4))):
    try:
        NECKS.build(bad)
    except Exception as e:
        print(type(e).__name__, e)
try:
    NECKS.register_module(module=lambda: 0)
except TypeError as e:
    print(e)
print(build_norm_layer(dict(type='SyncBN'), 3, postfix=1))
