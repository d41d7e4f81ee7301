# What inspect, help and isinstance know about the classes of torch.nn.
import inspect

import torch
from torch import nn

for name in sorted(vars(nn)):
    kind = getattr(nn, name)
    if not (isinstance(kind, type) and issubclass(kind, nn.Module)):
        continue
    print(name, kind.__module__, kind.__qualname__)
    print("    mro", [f"{one.__module__}.{one.__name__}" for one in kind.__mro__])
    print("    init", inspect.signature(kind))
    print("    self", inspect.signature(kind.__init__))
    print("    forward", inspect.signature(kind.forward))
    print("    constants", getattr(kind, "__constants__", None), kind._version)
    own = [one for one in dir(kind) if not one.startswith("_") and one not in dir(nn.Module)]
    print("    own", [one for one in own if one not in ("cls_to_become",)])
    print("    annotations", sorted(kind.__dict__.get("__annotations__", {})) if False else "")
