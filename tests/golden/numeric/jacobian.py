"""Jacobians, vector-Jacobian products and Jacobian-vector products of the functions of the explorer."""
import torch
from torch.autograd.functional import jacobian, jvp

COUNT = 260

CODES = {
    "square": "x ** 2",
    "sigmoid": "torch.sigmoid(x)",
    "linear": "W @ x",
    "softmax": "torch.softmax(x, dim=0)",
    "layer": "torch.tanh(W @ x)",
    "sum": "x.sum()",
    "norm": "x.norm()",
    "outer": "torch.outer(x, x)",
    "weights": "W @ x",
}


def number(rng):
    return rng.choice([rng.randint(-3, 3), round(rng.uniform(-2, 2), 1), round(rng.uniform(-2, 2), 2)])


def digits(value):
    return [float(f"{one:.7g}") for one in value.flatten().tolist()]


def case(rng):
    name = rng.choice(list(CODES))
    n, m = rng.randint(1, 4), rng.randint(1, 3)
    x = [number(rng) for _ in range(n)]
    if rng.random() < 0.05:
        x = [0] * n
    # now and then W does not fit
    wide = n + (rng.random() < 0.08)
    W = [[number(rng) for _ in range(wide)] for _ in range(m)]
    row = {"f": name, "x": x, "W": W}
    tx, tw = torch.tensor(x, dtype=torch.float32), torch.tensor(W, dtype=torch.float32)
    code = compile(CODES[name], name, "eval")
    of, f = (tw, lambda w: eval(code, {"torch": torch, "W": w, "x": tx})) if name == "weights" else (tx, lambda one: eval(code, {"torch": torch, "W": tw, "x": one}))
    try:
        y = f(of)
    except RuntimeError as error:
        return {**row, "error": str(error)}
    v = torch.tensor([number(rng) for _ in range(y.numel())], dtype=torch.float32).reshape(y.shape)
    u = torch.tensor([number(rng) for _ in range(of.numel())], dtype=torch.float32).reshape(of.shape)
    J = jacobian(f, of)
    leaf = of.clone().requires_grad_()
    f(leaf).backward(gradient=v)
    return {**row, "v": digits(v), "u": digits(u), "y": digits(y), "shape": list(J.shape), "J": digits(J), "vjp": digits(leaf.grad), "jvp": digits(jvp(f, of, u)[1])}


def values(rng):
    for _ in range(COUNT):
        yield case(rng)
