def build():
    import torch.nn as nn
    from collections import OrderedDict
    return nn.Sequential(OrderedDict(stem=nn.Conv1d(1, 2, 3), act=nn.SiLU()))


def run(net):
    from torch import zeros
    return net(zeros(1, 1, 7))


if True:
    import importlib
    torch = importlib.import_module("torch")
    F = importlib.import_module("torch.nn.functional")
    norm = getattr(importlib.import_module("torch.nn"), "LayerNorm")
else:
    torch = None

try:
    import flash_attn_is_not_here
except ImportError:
    flash = None
except ModuleNotFoundError:
    flash = False

net = build()
print(net, run(net).shape, norm(4), flash, F.__name__)
try:
    nn
except NameError as e:
    print(e)
import sys
print("torch" in sys.modules, "torch.nn.functional" in sys.modules, __name__, sys.version_info >= (3, 9), sys.argv)
print(torch.__name__, isinstance(torch.__version__, str), int(torch.__version__.split(".")[0]) >= 2)
