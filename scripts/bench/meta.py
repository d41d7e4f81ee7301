"""PyTorch's own shape inference, on meta tensors: the time of each program, and its text for the engine to run as well.

Prints JSON: `[{name, setup, forward, operations, seconds}]`; `seconds` is the best of several runs of `forward`, under
`torch.no_grad()`, with modules made beforehand.
"""
import json
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

SINGLE = [
    ("nn.Conv2d", "m = nn.Conv2d(64, 64, 3, padding=1)", "(8, 64, 56, 56)", "m(x)"),
    ("nn.Linear", "m = nn.Linear(768, 3072)", "(8, 128, 768)", "m(x)"),
    ("nn.BatchNorm2d", "m = nn.BatchNorm2d(64)", "(8, 64, 56, 56)", "m(x)"),
    ("nn.LayerNorm", "m = nn.LayerNorm(768)", "(8, 128, 768)", "m(x)"),
    ("nn.MaxPool2d", "m = nn.MaxPool2d(2)", "(8, 64, 56, 56)", "m(x)"),
    ("nn.LSTM", "m = nn.LSTM(64, 128, 2)", "(20, 8, 64)", "m(x)"),
    ("F.relu", "", "(8, 64, 56, 56)", "F.relu(x)"),
    ("F.softmax", "", "(8, 12, 128, 128)", "F.softmax(x, dim=-1)"),
    ("x + y", "", "(8, 64, 56, 56)", "x + x"),
    ("torch.matmul", "", "(8, 12, 128, 128)", "torch.matmul(x, x)"),
    ("torch.cat", "", "(8, 64, 56, 56)", "torch.cat([x, x], 1)"),
    ("x.view", "", "(8, 128, 768)", "x.view(8, 128, 12, 64)"),
    ("x.permute", "", "(8, 128, 12, 64)", "x.permute(0, 2, 1, 3)"),
    ("x.sum", "", "(8, 128, 768)", "x.sum(-1)"),
    ("x[:, 1:]", "", "(8, 128, 768)", "x[:, 1:]"),
]


def resnet152():
    setup, forward, count = [], ["x0 = x"], 0

    def layer(made, of):
        nonlocal count
        count += 1
        setup.append(f"m{count} = {made}")
        forward.append(f"x{count} = m{count}({of})")
        return f"x{count}"

    def conv(of, i, o, k, stride=1, relu=True):
        of = layer(f"nn.Conv2d({i}, {o}, {k}, stride={stride}, padding={k // 2}, bias=False)", of)
        of = layer(f"nn.BatchNorm2d({o})", of)
        return layer("nn.ReLU()", of) if relu else of

    x = layer("nn.MaxPool2d(3, stride=2, padding=1)", conv("x0", 3, 64, 7, 2))
    channels = 64
    for stage, (width, blocks) in enumerate([(64, 3), (128, 8), (256, 36), (512, 3)]):
        for block in range(blocks):
            stride = 2 if stage and not block else 1
            out = conv(conv(conv(x, channels, width, 1), width, width, 3, stride), width, width * 4, 1, relu=False)
            skip = x if block else conv(x, channels, width * 4, 1, stride, relu=False)
            count += 1
            forward.append(f"x{count} = {out} + {skip}")
            x, channels = layer("nn.ReLU()", f"x{count}"), width * 4
    layer("nn.Linear(2048, 1000)", layer("nn.Flatten()", layer("nn.AdaptiveAvgPool2d(1)", x)))
    return "ResNet-152", "(1, 3, 224, 224)", setup, forward


def gpt2(layers=48, width=1600, heads=25, length=1024):
    setup, forward, x = [], ["h0 = x"], "h0"
    for i in range(layers):
        setup += [f"ln{i} = nn.LayerNorm({width})", f"attn{i} = nn.Linear({width}, {3 * width})", f"proj{i} = nn.Linear({width}, {width})",
                  f"norm{i} = nn.LayerNorm({width})", f"fc{i} = nn.Linear({width}, {4 * width})", f"out{i} = nn.Linear({4 * width}, {width})"]  # fmt: skip
        split = ", ".join(f"{one}.view(1, {length}, {heads}, {width // heads}).transpose(1, 2)" for one in (f"q{i}", f"k{i}", f"v{i}"))
        forward += [
            f"a{i} = attn{i}(ln{i}({x}))",
            f"q{i}, k{i}, v{i} = a{i}.split({width}, dim=2)",
            f"y{i} = F.scaled_dot_product_attention({split}, is_causal=True)",
            f"z{i} = y{i}.transpose(1, 2).contiguous().view(1, {length}, {width})",
            f"r{i} = {x} + proj{i}(z{i})",
            f"h{i + 1} = r{i} + out{i}(F.gelu(fc{i}(norm{i}(r{i}))))",
        ]
        x = f"h{i + 1}"
    return "GPT-2, 48 layers", f"(1, {length}, {width})", setup, forward


def measure(name, shape, setup, forward):
    names = {"torch": torch, "nn": nn, "F": F}
    setup = [*setup, f"x = torch.randn({shape})"]
    with torch.device("meta"), torch.no_grad():
        exec("\n".join(setup), names)
        code = compile("\n".join(forward), name, "exec")
        exec(code, names)
        repeats = 200 if len(forward) == 1 else 3
        best = min(timed(code, names, repeats) for _ in range(5)) / repeats
    return {"name": name, "setup": setup, "forward": forward, "seconds": best}


def timed(code, names, repeats):
    start = time.perf_counter()
    for _ in range(repeats):
        exec(code, names)
    return time.perf_counter() - start


torch.set_num_threads(1)
programs = [(name, shape, [made] if made else [], [f"y = {call}"]) for name, made, shape, call in SINGLE]
print(json.dumps([measure(*one) for one in [*programs, resnet152(), gpt2()]]))
