import torch
import torch.nn as nn

x3, x4 = torch.zeros(2, 3, 8), torch.zeros(2, 3, 8, 8)
cases = {
    "avg1d on 4D": lambda: nn.AvgPool1d(2)(x4),
    "avg2d on 2D": lambda: nn.AvgPool2d(2)(x3[0]),
    "max kernel 0": lambda: nn.MaxPool1d(0)(x3),
    "max stride 0": lambda: nn.MaxPool2d(2, 0)(x4),
    "adaptive 3 of 2": lambda: nn.AdaptiveAvgPool2d((3, 3, 3))(x4),
    "adaptive negative": lambda: nn.AdaptiveMaxPool2d(-1)(x4),
    "lp": lambda: nn.LPPool2d(2, 3)(x4),
    "kernel list of 3": lambda: nn.AvgPool2d([2, 2, 2])(x4),
    "integer input": lambda: nn.AvgPool2d(2)(x4.long()),
    "unpool without indices": lambda: nn.MaxUnpool2d(2)(x4),
    "fractional": lambda: nn.FractionalMaxPool2d(3),
}
for name, case in cases.items():
    try:
        print(f"{name:<24}", tuple(case().shape))
    except Exception as e:
        print(f"{name:<24}", type(e).__name__, str(e).split('\n')[0])
assert x4.shape[1] == x3.shape[2], f"channels {x4.shape[1]} and length {x3.shape[2]} differ"
