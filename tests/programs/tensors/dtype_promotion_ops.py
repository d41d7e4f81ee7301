import torch

i = torch.tensor([1, 2, 3])
f = torch.tensor([1., 2., 3.])
b = torch.tensor([True, False, True])
h = f.half()
cases = {
    "i + 1": i + 1, "i + 1.0": i + 1.0, "i / 2": i / 2, "i // 2": i // 2, "i ** 2": i ** 2, "i * True": i * True,
    "b + b": b + b, "b * 2": b * 2, "b + 1.5": b + 1.5, "~b": ~b, "b & b": b & b, "i > 2": i > 2,
    "h + f": h + f, "h + 1": h + 1, "h * torch.tensor(2., dtype=double)": h * torch.tensor(2., dtype=torch.double),
    "i.sum()": i.sum(), "b.sum()": b.sum(), "i.byte().sum()": i.byte().sum(), "i.float().mean()": i.float().mean(),
    "-i": -i, "i % 2": i % 2, "f % 2": f % 2, "2 ** i": 2 ** i, "10 / i": 10 / i, "1 - b.int()": 1 - b.int(),
    "i.sqrt()": torch.tensor([1, 4, 9]).sqrt(), "i.char() + i.byte()": i.char() + i.byte(), "i << 1": i << 1,
    "i ^ 3": i ^ 3, "abs": abs(torch.tensor([-1, 1])), "round": torch.tensor([1.26]).round(decimals=1), "f.long()": (f * 1.5).long(),
}
for k, v in cases.items():
    print(f"{k:38}{str(v.dtype):15}{v}")
for bad in ("b - b", "-b", "i.mean()", "f & f", "~f"):
    try:
        print(eval(bad))
    except (RuntimeError, TypeError) as e:
        print(bad, "->", e)
i += 0.5
