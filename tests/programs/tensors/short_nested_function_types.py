import torch

def describe(t, indent=0):
    pad = "  " * indent
    if torch.is_tensor(t):
        print(f"{pad}Tensor{list(t.shape)} {t.dtype}")
    elif isinstance(t, dict):
        for k, v in t.items():
            print(f"{pad}{k}:")
            describe(v, indent + 1)
    elif isinstance(t, (list, tuple)):
        print(f"{pad}{type(t).__name__} of {len(t)}")
        for v in t:
            describe(v, indent + 1)
    else:
        print(f"{pad}{t!r}")

describe({"x": torch.rand(2, 3), "pair": (torch.tensor(1), [torch.zeros(0), "s"]), "lr": 0.1, "none": None})
describe(torch.nn.LSTM(2, 3)(torch.rand(4, 1, 2)))
describe(torch.rand(3, 3).sort())
