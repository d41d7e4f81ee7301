from torch import nn

def weights_init(m):
    name = m.__class__.__name__
    if hasattr(m, 'weight'):
        print('init', name, tuple(m.weight.shape))
        nn.init.xavier_uniform_(m.weight)

net = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.ReLU())
net.apply(weights_init)
