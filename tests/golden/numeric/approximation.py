"""Polynomials by numpy, derivatives and networks by PyTorch, in float64."""

import json
import math
from pathlib import Path

import numpy as np
import torch
from numpy.polynomial import chebyshev as C

torch_names = {"torch": torch}

# what a reader writes, and the Python that is offered for it
FORMULAS = {
    "sin(2*pi*x)": "torch.sin((2 * torch.pi) * x)",
    "-x^2": "(-1) * (x ** 2)",
    "2^-x**2": "2 ** (-(x ** 2))",
    "(-x)^2": "((-1) * x) ** 2",
    "3 - -x": "3 - ((-1) * x)",
    "x^3 - 2*x + 1": "((x ** 3) - (2 * x)) + 1",
    "1/(1 + 25*x^2)": "1 / (1 + (25 * (x ** 2)))",
    "exp(-x^2)": "torch.exp((-1) * (x ** 2))",
    "sin(2*sin(2*sin(x)))": "torch.sin(2 * torch.sin(2 * torch.sin(x)))",
    "log(2 + x) * cos(3x)": None,
    "log(2 + x) * cos(3*x)": "torch.log(2 + x) * torch.cos(3 * x)",
    "sqrt(2 + x) / tanh(1)": "torch.sqrt(2 + x) / 0.7615941559557649",
    "tanh(3*x) + tan(x)": "torch.tanh(3 * x) + torch.tan(x)",
    "e^x": "torch.e ** x",
    "(2 + x)^x": "(2 + x) ** x",
    "(2 + x)^-1.5": "(2 + x) ** (-1.5)",
    "abs(x - 0.3)": "torch.abs(x - 0.3)",
    "relu(x) - 2*step(x) + sign(x)": "(torch.relu(x) - (2 * torch.heaviside(x, torch.tensor(0.5)))) + torch.sign(x)",
}


def evaluate(python, x):
    torch.set_default_dtype(torch.float64)
    try:
        return eval(python, {"torch": torch, "x": x})
    finally:
        torch.set_default_dtype(torch.float32)


def taylor(python, centre, count):
    x = torch.tensor(centre, dtype=torch.float64, requires_grad=True)
    value, made = evaluate(python, x), []
    for k in range(count):
        made.append(value.item() / math.factorial(k))
        if not value.requires_grad:
            return made + [0.0] * (count - k - 1)
        (value,) = torch.autograd.grad(value, x, create_graph=True, allow_unused=True, materialize_grads=True)
    return made


def values(rng):
    t = np.linspace(-1, 1, 201)
    at = [-1, -0.83, -0.2, 0.05, 0.5, 0.99]
    for formula, python in FORMULAS.items():
        if python is None:
            yield {"kind": "unreadable", "formula": formula}
            continue

        def f(x):
            return evaluate(python, torch.as_tensor(np.asarray(x, dtype=np.float64))).numpy()

        yield {"kind": "function", "formula": formula, "python": python, "x": at, "y": f(at).tolist()}
        for centre in () if "heaviside" in python else (0.125, 0.7):
            yield {"kind": "taylor", "formula": formula, "centre": centre, "coefficients": taylor(python, centre, 8)}
        for degree in (0, 1, 2, 5, 9, 16, 24):
            fit = C.chebfit(t, f(t), degree)
            yield {"kind": "least", "formula": formula, "degree": degree, "coefficients": fit.tolist()}
            nodes = C.chebpts1(degree + 1)
            through = C.chebfit(nodes, f(nodes), degree)
            yield {"kind": "chebyshev", "formula": formula, "degree": degree, "t": at, "y": C.chebval(at, through).tolist()}
            if 0 < degree < 16:
                nodes = np.linspace(-1, 1, degree + 1)
                through = C.chebfit(nodes, f(nodes), degree)
                yield {"kind": "equispaced", "formula": formula, "degree": degree, "t": at, "y": C.chebval(at, through).tolist()}

    for i in range(60):
        units, count = rng.randint(1, 8), rng.randint(1, 9)
        activation = ["tanh", "relu"][i % 2]
        draw = lambda *shape: torch.tensor([rng.gauss(0, 1.5) for _ in range(math.prod(shape))], dtype=torch.float64).reshape(shape)
        net = torch.nn.Sequential(
            torch.nn.Linear(1, units), torch.nn.Tanh() if activation == "tanh" else torch.nn.ReLU(), torch.nn.Linear(units, 1)
        ).double()
        with torch.no_grad():
            for parameter in net.parameters():
                parameter.copy_(draw(*parameter.shape))
        x, y = draw(count, 1), draw(count, 1)
        predicted = net(x)
        loss = torch.nn.functional.mse_loss(predicted, y)
        loss.backward()
        numbers = lambda tensors: [[float(f"{one:.12g}") for one in tensor.flatten().tolist()] for tensor in tensors]
        yield {
            "kind": "network",
            "activation": activation,
            "parameters": [p.flatten().tolist() for p in net.parameters()],
            "x": x.flatten().tolist(),
            "y": y.flatten().tolist(),
            "predicted": numbers([predicted])[0],
            "loss": loss.item(),
            "gradients": numbers(p.grad for p in net.parameters()),
        }

    # the networks the explorer begins with, in float32 as a reader would run them
    first = json.loads((Path(__file__).parents[3] / "lib/explore/first-fits.json").read_text())
    for fit in first:
        network = fit["network"]
        units = len(network["weight"])
        net = torch.nn.Sequential(torch.nn.Linear(1, units), torch.nn.Tanh(), torch.nn.Linear(units, 1))
        with torch.no_grad():
            net[0].weight[:, 0] = torch.tensor(network["weight"])
            net[0].bias[:] = torch.tensor(network["bias"])
            net[2].weight[0] = torch.tensor(network["output"])
            net[2].bias[:] = network["offset"]
            x = torch.linspace(-1, 1, 801)
            error = (net(x[:, None])[:, 0] - torch.sin(2 * torch.pi * x)).abs().max().item()
        yield {"kind": "first", "units": units, "error": error}
