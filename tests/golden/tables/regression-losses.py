from choices import any_layout, literal, maybe
from losses import fitting, floats, like, shape_of, tables

SWEEP = 160


def pair(rng):
    shape, dtype = shape_of(rng, 0, 1, 2, 3), floats(rng)
    inputs = [("input", any_layout(rng, shape, dtype)), ("target", any_layout(rng, fitting(rng, shape), like(rng, dtype)))]
    return inputs, any_layout(rng, fitting(rng, shape, 0.85), like(rng, dtype))


def weighted(rng, isModule):
    inputs, weight = pair(rng)
    return inputs, [], {"extra": [("weight", weight)]}


def smooth(rng, isModule):
    return pair(rng)[0], [("beta", rng.choice(["0", "0.0", "1", "0.5", "True", "False", "-1"]))]


def huber(rng, isModule):
    inputs, weight = pair(rng)
    return inputs, [("delta", rng.choice(["1", "0.5", "True", "2.0", "0" if maybe(rng, 0.4) else "1"]))], {"extra": [("weight", weight)], "legacy": False}


def divergence(rng, isModule):
    return pair(rng)[0], [("log_target", rng.choice(["True", "False"]))], {"reductions": ["'batchmean'"]}


def poisson(rng, isModule):
    inputs = pair(rng)[0]
    if isModule:
        inputs = [("log_input", inputs[0][1]), inputs[1]]
    return inputs, [("log_input", rng.choice(["True", "False"])), ("full", rng.choice(["True", "False"])), ("eps", rng.choice(["1e-8", "1", "True"]))]


def gaussian(rng, isModule):
    shape, dtype = shape_of(rng, 0, 1, 2, 3), floats(rng)
    inputs = [("input", any_layout(rng, shape, dtype)), ("target", any_layout(rng, fitting(rng, shape), like(rng, dtype)))]
    size = rng.choice([shape, shape, shape[:-1], [*shape[:-1], 1], [1, *shape[1:]]])
    variance = f"torch.zeros({literal(size)}, dtype=torch.{like(rng, dtype)})"
    if maybe(rng, 0.1):
        variance = f"torch.full({literal(size)}, {rng.choice(['1.0', '-1.0', '0.5', '2'])})"
    if maybe(rng, 0.15):
        variance = rng.choice(["1.0", "0.5", "-1.0", "0.0", "1", "True", "None"])
    if maybe(rng, 0.05):
        inputs[1] = ("target", rng.choice(["1.0", "2", "True", "None", "[1]"]))
    pairs = [("full", rng.choice(["True", "False", "1"])), ("eps", rng.choice(["1e-6", "1", "0.1", "None" if maybe(rng, 0.3) else "1e-4"]))]
    return [*inputs, ("var", variance)], pairs, {"legacy": False}


no_mode = {"reduction": ("torch.randn(3, 5), torch.randn(3, 5)", "reduction='average'")}
broadcast = {"broadcast": ("torch.randn(3, 5), torch.randn(3, 4)",)}
bools = {
    "subtract_bools": ("torch.zeros(3, dtype=torch.bool), torch.zeros(3, dtype=torch.bool)",),
    "subtract_bool": ("torch.zeros(3, dtype=torch.bool), torch.randn(3)",),
}
weight_errors = {
    "weight": ("torch.randn(3, 5), torch.randn(3, 5)", "weight=torch.ones(5)"),
    "mode": ("torch.randn(3, 5), torch.randn(3, 5)", "weight=torch.ones(3, 5), reduction='average'"),
}
weighted_bools = {id: (inputs, "weight=torch.ones(3)") for id, (inputs,) in bools.items()}
common = [
    ("torch.randn(3, 5, requires_grad=True), torch.randn(3, 5)",),
    ("torch.randn(3, 5), torch.randn(5)", "reduction='none'"),
    ("torch.randn(3, 5), torch.randn(2, 3, 5)", "reduction='sum'"),
    ("torch.empty_strided((3, 5), (1, 3)), torch.randn(3, 5)", "reduction='none'"),
    ("torch.zeros(3, 5, dtype=torch.float64), torch.randn(3, 5)", "reduction='none'"),
    ("torch.randn(3, 5), torch.tensor(2.0, dtype=torch.float64)",),
    ("torch.randn(3, 5), 2.0",),
]
legacy = [
    ("torch.randn(3, 5), torch.randn(3, 5)", "size_average=False"),
    ("torch.randn(3, 5), torch.randn(3, 5)", "reduce=False"),
    ("torch.randn(3, 5), torch.randn(3, 5)", "reduction='elementwise_mean'"),
]
with_weight = [
    "*(torch.randn(3, 5), torch.randn(2, 3, 5), weight=torch.ones(3, 5), reduction='none')",
    "*(torch.zeros(3, 5, dtype=torch.int64), torch.randn(3, 5), weight=torch.ones(3, 5))",
    "*(torch.randn(3, 5), torch.randn(3, 5), weight=[1])",
]

readable = {
    "l1_loss": {
        "cases": [*common, *legacy, ("torch.zeros(3, dtype=torch.complex64), torch.randn(3)", "reduction='none'"), ("torch.zeros(3, dtype=torch.int64), torch.zeros(3, dtype=torch.int64)", "reduction='sum'")],
        "function": [*with_weight, "*(torch.zeros(3, dtype=torch.int64), torch.zeros(3, dtype=torch.int64), weight=torch.ones(3, dtype=torch.int64))"],
        "errors": {**no_mode, **broadcast, **bools, "mean": ("torch.zeros(3, dtype=torch.int64), torch.zeros(3, dtype=torch.int64)",)},
        "function_errors": weight_errors,
    },
    "mse_loss": {
        "cases": [*common, *legacy],
        "function": with_weight,
        "errors": {**no_mode, **broadcast, "not_implemented": ("torch.zeros(3, dtype=torch.int64), torch.zeros(3, dtype=torch.int64)",)},
        "function_errors": {**weight_errors, **weighted_bools},
    },
    "smooth_l1_loss": {
        "cases": [*common, *legacy, ("torch.randn(3, 5), torch.randn(3, 5)", "beta=0"), ("torch.randn(3, 5), torch.randn(3, 5)", "beta=None")],
        "errors": {
            **no_mode,
            **broadcast,
            "beta": ("torch.randn(3, 5), torch.randn(3, 5)", "beta=-1"),
            "not_implemented": ("torch.zeros(3, dtype=torch.int64), torch.zeros(3, dtype=torch.int64)",),
            **{id: (inputs, "beta=0") for id, (inputs,) in bools.items()},
            "mean": ("torch.zeros(3, dtype=torch.int64), torch.zeros(3, dtype=torch.int64)", "beta=0"),
        },
    },
    "huber_loss": {
        "cases": [*common, ("torch.randn(3, 5), torch.randn(3, 5)", "delta=2"), ("torch.randn(3, 5), torch.randn(3, 5)", "reduction=None")],
        "function": [*with_weight[::2], "*(torch.randn(3, 5), torch.randn(3, 5), weight=torch.ones(3, 5))"],
        "errors": {
            **no_mode,
            **broadcast,
            "delta": ("torch.randn(3, 5), torch.randn(3, 5)", "delta=0"),
            "cast": ("torch.zeros(3, dtype=torch.int64), torch.randn(3)",),
            "not_implemented": ("torch.zeros(3, dtype=torch.int64), torch.zeros(3, dtype=torch.int64)",),
        },
        "module_errors": {"delta_type": "*(delta='1')"},
        "function_errors": weight_errors,
    },
    "kl_div": {
        "cases": [
            *common,
            *legacy,
            ("torch.randn(3, 5), torch.rand(3, 5)", "reduction='batchmean'"),
            ("torch.randn(3, 5), torch.rand(5)", "log_target=True, reduction='none'"),
            ("torch.randn(3, 5), torch.rand(5)", "log_target=1"),
        ],
        "errors": {
            **no_mode,
            **broadcast,
            "complex": ("torch.zeros(3, dtype=torch.complex64), torch.rand(3)",),
            "integral": ("torch.randn(3), torch.zeros(3, dtype=torch.int64)",),
        },
    },
    "poisson_nll_loss": {
        "cases": [
            *common,
            ("torch.randn(3, 5), torch.rand(3, 5)", "log_input=False, full=True, reduction='none'"),
            ("torch.zeros(3, dtype=torch.int64), torch.zeros(3, dtype=torch.int64)", "log_input=False"),
            ("torch.randn(3, 5), torch.rand(3, 5)", "reduction=1"),
            ("torch.randn(3, 5), torch.rand(3, 5)", "log_input=1"),
        ],
        "module": ["*()(log_input=torch.randn(3, 5), target=torch.rand(3, 5))"],
        "errors": {
            **no_mode,
            **broadcast,
            "subtract_bool": ("torch.randn(3), torch.zeros(3, dtype=torch.bool)", "full=True"),
            "not_implemented": ("torch.randn(3), torch.zeros(3, dtype=torch.complex64)", "full=True"),
        },
    },
    "gaussian_nll_loss": {
        "cases": [
            ("torch.randn(3, 5, requires_grad=True), torch.randn(3, 5), torch.rand(3, 5)",),
            ("torch.randn(3, 5), torch.randn(3, 5), torch.rand(3)", "reduction='none', full=True"),
            ("torch.randn(3, 5), torch.randn(3, 5), torch.rand(3, 1)", "reduction='sum'"),
            ("torch.randn(3, 5), torch.randn(2, 3, 5), 1.0", "reduction='none'"),
            ("torch.randn(3, 5), 1, torch.rand(3, 5)",),
            ("torch.randn(3, 5), torch.randn(3, 5), 1",),
            ("torch.randn(3, 5), torch.randn(3, 5), None",),
            ("torch.randn(3, 5), None, 1.0",),
            ("None, torch.randn(3, 5), 1.0",),
            ("torch.randn(3, 5), torch.randn(3, 5), 1.0", "eps='1'"),
            ("torch.randn(3, 5), torch.randn(3, 5), 1.0", "reduction=1"),
        ],
        "module": ["*(False)"],
        "errors": {
            "negative": ("torch.randn(3, 5), torch.randn(3, 5), torch.full((3, 5), -1.0)",),
            "not_implemented": ("torch.randn(3), torch.randn(3), torch.zeros(3, dtype=torch.complex64)",),
            "variance_size": ("torch.randn(3, 5), torch.randn(3, 5), torch.rand(5)",),
            "reduction": ("torch.randn(3, 5), torch.randn(3, 5), 1.0", "reduction='average'"),
            "clamp_nothing": ("torch.randn(3, 5), torch.randn(3, 5), 1.0", "eps=None"),
            "clamp_complex": ("torch.zeros(3, dtype=torch.complex64), torch.randn(3), 1.0",),
            "clamp_cast": ("torch.randn(3), torch.randn(3), torch.full((3,), 1)",),
            "subtract_bools": ("torch.zeros(3, dtype=torch.bool), torch.zeros(3, dtype=torch.bool), 1.0",),
            "subtract_bool": ("torch.zeros(3, dtype=torch.bool), torch.randn(3), 1.0",),
            "broadcast": ("torch.randn(3, 5), torch.randn(3, 4), 1.0",),
        },
    },
}
modules = {
    "l1_loss": "torch.nn.L1Loss",
    "mse_loss": "torch.nn.MSELoss",
    "smooth_l1_loss": "torch.nn.SmoothL1Loss",
    "huber_loss": "torch.nn.HuberLoss",
    "kl_div": "torch.nn.KLDivLoss",
    "poisson_nll_loss": "torch.nn.PoissonNLLLoss",
    "gaussian_nll_loss": "torch.nn.GaussianNLLLoss",
}
makers = {
    "l1_loss": weighted,
    "mse_loss": weighted,
    "smooth_l1_loss": smooth,
    "huber_loss": huber,
    "kl_div": divergence,
    "poisson_nll_loss": poisson,
    "gaussian_nll_loss": gaussian,
}
apis, cases, errors, sweep = tables(modules, makers, readable)
