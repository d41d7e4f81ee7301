# What inspect, help and isinstance know about the classes of torch.nn.
import inspect
import re

from torch import nn

SKIPPED = {"Container", "DataParallel", "LinearCrossEntropyLoss", "Module", "NLLLoss2d", "RNNBase", "RNNCellBase"}
WITHOUT_FORWARD = {"ModuleDict", "ModuleList", "ParameterDict", "ParameterList"}


def signature(of):
    return re.sub(r"0x\w+", "0x", str(inspect.signature(of)))


for name in sorted(vars(nn).keys() - SKIPPED):
    kind = getattr(nn, name)
    if not (isinstance(kind, type) and issubclass(kind, nn.Module)):
        continue
    print(name, kind.__module__, kind.__qualname__)
    print("    mro", [f"{one.__module__}.{one.__name__}" for one in kind.__mro__])
    print("    init", signature(kind))
    print("    self", signature(kind.__init__))
    if name not in WITHOUT_FORWARD:
        print("    forward", signature(kind.forward))
    print("    constants", getattr(kind, "__constants__", None), kind._version)
    own = [one for one in dir(kind) if not one.startswith("_") and one not in dir(nn.Module)]
    print("    own", [one for one in own if one != "get_expected_cell_size"])
