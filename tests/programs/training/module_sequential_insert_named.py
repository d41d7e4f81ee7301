from collections import OrderedDict
from torch import nn

named = nn.Sequential(OrderedDict(conv=nn.Conv2d(1, 2, 3), act=nn.ReLU()))
plain = nn.Sequential(nn.Conv2d(1, 2, 3), nn.ReLU())
plain.insert(1, nn.BatchNorm2d(2))
print(plain)
print([name for name, _ in plain.named_children()])
# insert shifts numbered names, and named ones have no numbers
named.insert(1, nn.BatchNorm2d(2))
