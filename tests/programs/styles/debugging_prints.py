import torch
import torch.nn as nn

DEBUG = True


class Print(nn.Module):
    """nn.Sequential 里打印形状的小模块"""
    def __init__(self, tag=""):
        super().__init__()
        self.tag = tag

    def forward(self, x):
        if DEBUG:
            print(f"[{self.tag or 'x'}]", *x.shape, sep="\t")
        return x

    def extra_repr(self):
        return repr(self.tag)


def dbg(**tensors):
    width = max(map(len, tensors))
    for k, t in tensors.items():
        d = {"shape": tuple(t.shape), "dtype": str(t.dtype)[6:], "grad": t.requires_grad, "leaf": t.is_leaf}
        print(f"{k:<{width}} = " + " ".join(f"{a}={b}" for a, b in d.items()))
    return tuple(tensors.values())[-1]


net = nn.Sequential(Print("in"), nn.Conv2d(1, 4, 3, 2), Print("conv"), nn.Flatten(), Print("flat"), nn.LazyLinear(3), Print())
y = net(torch.zeros(2, 1, 9, 9))
print(net)
dbg(out=y, bias=net[1].bias, ids=torch.arange(3), mask=y > 0)
print("=" * 20, f"\n{y.shape = }", f"{y.ndim=}", f"{y.dtype!s:>15}", f"{net[1].weight.shape[0]:>4}|", sep="\n")
for i, (name, p) in enumerate(net.named_parameters()):
    print(i, name.ljust(10, "."), str(list(p.shape)).rjust(14), sep="")
assert y.shape == (2, 3), f"bad shape {y.shape}"
print("all right" if y.size(0) == 2 else "wrong", end="\n\n")
DEBUG = False
net(torch.zeros(1, 1, 9, 9))
print("%s" % (y.size(),), "%r" % [y.dtype], "{!s}".format(y.device), "{:d}-{:d}".format(*y.shape))
