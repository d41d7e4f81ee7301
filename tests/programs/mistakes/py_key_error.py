import torch.nn as nn

ACTIVATIONS = {'relu': nn.ReLU, 'tanh': nn.Tanh, 'gelu': nn.GELU}

def build(cfg):
    return nn.Sequential(nn.Linear(cfg['in'], cfg['out']), ACTIVATIONS[cfg['act']]())

for act in ['relu', 'gelu', 'mish']:
    print(act, '->', build({'in': 2, 'out': 3, 'act': act}))
