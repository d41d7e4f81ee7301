import torch
from torch import nn


def describe(obj):
    match obj:
        case nn.Linear(in_features=i, out_features=o) if i == o:
            return f"square linear {i}"
        case nn.Linear(in_features=i, out_features=o):
            return f"linear {i}->{o}"
        case nn.Conv1d() | nn.Conv2d() as conv:
            return f"conv with kernel {conv.kernel_size}"
        case nn.Sequential() if len(obj) == 0:
            return "empty"
        case nn.Sequential():
            return " | ".join(describe(m) for m in obj)
        case torch.Tensor(ndim=0):
            return "scalar"
        case torch.Tensor(shape=(n,)):
            return f"vector of {n}"
        case torch.Tensor(shape=[a, b]):
            return f"matrix {a}x{b}"
        case torch.Tensor(shape=(batch, *rest)):
            return f"batch {batch} of {rest}"
        case {"type": str(kind), **options}:
            return f"{kind} with {options}"
        case [first, *_, last]:
            return f"from {first} to {last}"
        case int() | float() as number:
            return f"number {number}"
        case "relu" | "gelu":
            return "activation"
        case None:
            return "nothing"
        case _:
            return type(obj).__name__


things = [nn.Linear(3, 3), nn.Linear(3, 4), nn.Conv2d(1, 1, 3), nn.Sequential(), nn.Sequential(nn.Conv1d(1, 1, 2), nn.Linear(1, 2), nn.ReLU()),
          torch.tensor(1), torch.zeros(5), torch.zeros(2, 3), torch.zeros(2, 3, 4, 5), {"type": "conv", "k": 3}, (1, 2, 3), 3.5, "gelu", "selu", None]
for t in things:
    print(describe(t))
