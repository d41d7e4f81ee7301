from choices import any_layout, literal, maybe
from losses import classes, floats, like, shape_of, tables

SWEEP = 200


def likelihood(rng, soft):
    classes_count = rng.randint(1, 5) if maybe(rng, 0.98) else 0
    rank = rng.choice([1, 2, 2, 2, 3, 3, 4, 4, 5, 0])
    batch = rng.randint(0 if maybe(rng, 0.1) else 1, 3)
    places = [rng.randint(0 if maybe(rng, 0.05) else 1, 3) for _ in range(rank - 2)]
    if classes_count == 0:
        places = [1] * len(places)
    shape = [batch, classes_count, *places] if rank > 1 else [classes_count] * rank
    target = [batch, *places] if rank > 1 else rng.choice([[], [], [1]])
    if batch and maybe(rng, 0.08):
        target = rng.choice([target[:-1], [*target, 1], [4, *target[1:]], [*target[:-1], 4]])
    dtype = floats(rng) if maybe(rng, 0.4) else "float32"
    if soft and maybe(rng, 0.35):
        target = shape if maybe(rng, 0.95) else target
        goal = f"torch.rand({literal(target)}, dtype=torch.{rng.choice(['float32', 'float32', 'float64', 'bfloat16'])})"
        if maybe(rng, 0.1):
            goal = f"torch.zeros({literal(target)}, dtype=torch.{rng.choice(['int64', 'float32', 'complex64'])})"
    else:
        goal = classes(rng, target, classes_count)
    weight = [classes_count] if maybe(rng, 0.9) else rng.choice([[classes_count + 1], [1, classes_count], []])
    pairs = [
        ("weight", any_layout(rng, weight, dtype if maybe(rng, 0.85) else rng.choice(["float64", "float32", "int64"])) ),
        ("ignore_index", rng.choice(["-1", "0", "1", "-100", "True"])),
    ]
    if soft:
        pairs.append(("label_smoothing", rng.choice(["0.1", "0.5", "1", "0", "True", "1.25", "-0.1"])))
    return [("input", any_layout(rng, shape, dtype)), ("target", goal)], pairs


def margins(rng, isModule):
    rank = rng.choice([0, 1, 2, 2, 2, 3] if maybe(rng, 0.2) else [1, 2, 2])
    shape = [rng.randint(0 if maybe(rng, 0.05) else 1, 4) for _ in range(rank)]
    count = shape[-1] if shape else 1
    target = shape[:1] if rank == 2 else rng.choice([[], [1]])
    if maybe(rng, 0.08):
        target = rng.choice([[3], [2, 1], []])
    dtype = rng.choice(["float32"] * 6 + ["float64", "float64", "float16", "int64"])
    weight = [count] if maybe(rng, 0.8) else rng.choice([[count + 1], [1, count], []])
    pairs = [
        ("p", rng.choice(["1", "2", "2.0", "True", "3" if maybe(rng, 0.3) else "1"])),
        ("margin", rng.choice(["0.5", "1", "-1.0", "True"])),
        ("weight", any_layout(rng, weight, like(rng, dtype))),
    ]
    return [("input", any_layout(rng, shape, dtype)), ("target", classes(rng, target, count))], pairs


def labels(rng, isModule):
    rank = rng.choice([0, 1, 2, 2, 2, 3] if maybe(rng, 0.2) else [1, 2, 2])
    shape = [rng.randint(0 if maybe(rng, 0.05) else 1, 4) for _ in range(rank)]
    target = shape if maybe(rng, 0.88) else rng.choice([shape[:-1], [*shape, 1], [5], [1]])
    dtype = rng.choice(["float32"] * 6 + ["float64", "float64", "float16", "int64"])
    return [("input", any_layout(rng, shape, dtype)), ("target", classes(rng, target, shape[-1] if shape else 1))], []


def temporal(rng, isModule):
    frames, batch, labels = rng.randint(1, 6), rng.randint(1, 3), rng.randint(2, 4)
    padded = rng.randint(1, 4)
    inputs = [rng.randint(0, frames) for _ in range(batch)]
    goals = [rng.randint(0, padded) for _ in range(batch)]
    probabilities = [frames, batch, labels]
    if maybe(rng, 0.15):
        batch, probabilities = 1, [frames, labels]
        inputs, goals = inputs[:1], goals[:1]
    if maybe(rng, 0.06):
        probabilities = rng.choice([[frames], [*probabilities, 2], [0, *probabilities[1:]], []])
    if maybe(rng, 0.12):
        inputs[0] = rng.choice([frames + 1, -1])
    if maybe(rng, 0.12):
        goals[-1] = rng.choice([padded + 1, -1])
    if maybe(rng, 0.06):
        rng.choice([inputs, goals]).append(2)
    targets = [sum(goals)] if maybe(rng, 0.4) and min(goals) >= 0 else [batch, padded]
    if maybe(rng, 0.08):
        targets = rng.choice([[], [batch + 1, padded], [sum(goals) + 5 if min(goals) >= 0 else 3], [batch, padded, 1]])
    tuples = maybe(rng, 0.3)
    lengths = lambda of: literal(of) if tuples else f"torch.tensor({of}{rng.choice(['', '', ', dtype=torch.int32', ', dtype=torch.float32' if maybe(rng, 0.3) else ''])})"
    goal = f"torch.zeros({literal(targets)}, dtype=torch.{rng.choice(['int64', 'int64', 'int32', 'float32', 'uint8'])})"
    given = any_layout(rng, probabilities, rng.choice(["float32"] * 8 + ["float64", "float64", "float16", "int64"]))
    inputs = [("log_probs", given), ("targets", goal), ("input_lengths", lengths(inputs)), ("target_lengths", lengths(goals))]
    return inputs, [("blank", rng.choice(["0", "1", "1", "5" if maybe(rng, 0.3) else "0"])), ("zero_infinity", rng.choice(["True", "False"]))], {"legacy": False}


def nll(rng, isModule):
    return likelihood(rng, False)


def cross_entropy(rng, isModule):
    return likelihood(rng, True)


likelihood_errors = {
    "reduction": ("torch.randn(3, 5), torch.tensor([1, 0, 4])", "reduction='average'"),
    "no_dimensions": ("torch.randn(()), torch.tensor(0)",),
    "batch": ("torch.randn(3, 5), torch.tensor([1, 0])",),
    "target_size": ("torch.randn(3, 5, 4), torch.zeros(3, 3, dtype=torch.int64)",),
    "target_rank": ("torch.randn(3, 5), torch.zeros(3, 1, dtype=torch.int64)",),
    "target_one": ("torch.randn(5), torch.tensor([1, 2])",),
    "spatial_rank": ("torch.randn(3, 5, 4, 2), torch.zeros(3, 4, dtype=torch.int64)",),
    "spatial_size": ("torch.randn(3, 5, 4, 2), torch.zeros(3, 2, 4, dtype=torch.int64)",),
    "target_dtype": ("torch.randn(3, 5), torch.zeros(3, dtype=torch.int32)",),
    "scalar_type": ("torch.randn(3, 5), torch.tensor([1, 0, 4])", "weight=torch.ones(5, dtype=torch.float64)"),
    "class_weight": ("torch.randn(3, 5), torch.tensor([1, 0, 4])", "weight=torch.ones(4)"),
    "class_weight_spatial": ("torch.randn(3, 5, 4, 2), torch.zeros(3, 4, 2, dtype=torch.int64)", "weight=torch.ones(4)"),
    "weight_grad": ("torch.randn(3, 5), torch.tensor([1, 0, 4])", "weight=torch.ones(5, requires_grad=True)"),
    "class_index": ("torch.randn(3, 5), torch.tensor([1, 0, 5])",),
    "not_implemented": ("torch.zeros(3, 5, dtype=torch.int64), torch.tensor([1, 0, 4])",),
}
likelihood_cases = [
    ("torch.randn(3, 5, requires_grad=True), torch.tensor([1, 0, 4])",),
    ("torch.randn(3, 5), torch.tensor([1, 0, 4])", "reduction='none'"),
    ("torch.randn(3, 5), torch.tensor([1, 0, -100])", "reduction='sum'"),
    ("torch.randn(3, 5), torch.tensor([1, 0, 4])", "size_average=False"),
    ("torch.randn(3, 5), torch.tensor([1, 0, 4])", "reduce=False"),
    ("torch.randn(5), torch.tensor(2)",),
    ("torch.randn(5), torch.tensor([2])", "reduction='none'"),
    ("torch.randn(3, 5, 8, 8), torch.zeros(3, 8, 8, dtype=torch.int64)", "weight=torch.ones(5), reduction='none'"),
    ("torch.randn(3, 5, 8), torch.zeros(3, 8, dtype=torch.int64)", "reduction='none'"),
    ("torch.randn(3, 5, 2, 3, 4), torch.zeros(3, 2, 3, 4, dtype=torch.int64)", "reduction='none'"),
    ("torch.randn(3, 5), torch.zeros(3, dtype=torch.uint8)",),
    ("torch.randn(0, 5), torch.zeros(0, dtype=torch.int64)",),
    ("torch.randn(3, 5), torch.tensor([1, 0, 9])", "ignore_index=9"),
    ("torch.randn(3, 5), torch.tensor([1, 0, 4])", "weight=[1, 2]"),
    ("torch.randn(3, 5), torch.tensor([1, 0, 4])", "ignore_index=1.0"),
    ("torch.randn(3, 5), [1, 0, 4]",),
]

readable = {
    "nll_loss": {"cases": likelihood_cases, "errors": likelihood_errors},
    "cross_entropy": {
        "cases": [
            *likelihood_cases,
            ("torch.randn(3, 5), torch.rand(3, 5)",),
            ("torch.randn(3, 5, 4), torch.rand(3, 5, 4)", "reduction='none', label_smoothing=0.1, weight=torch.ones(5)"),
            ("torch.randn(5), torch.rand(5, dtype=torch.float64)", "reduction='none'"),
            ("torch.randn(3, 5), torch.tensor([1, 0, 4])", "label_smoothing=0.1"),
            ("torch.randn(3, 5), torch.tensor([1, 0, 4])", "label_smoothing='0.1'"),
        ],
        "errors": {
            **{id: one for id, one in likelihood_errors.items() if id != "no_dimensions"},
            "dim": ("torch.randn(()), torch.tensor([0])",),
            "no_class_dimension": ("torch.randn(()), torch.rand(())",),
            "probabilities_dtype": ("torch.randn(3, 5), torch.zeros(3, 5, dtype=torch.int64)",),
            "probabilities_ignore": ("torch.randn(3, 5), torch.rand(3, 5)", "ignore_index=0"),
            "probabilities_weight": ("torch.randn(3, 5), torch.rand(3, 5)", "weight=torch.ones(4)"),
            "label_smoothing": ("torch.randn(3, 5), torch.tensor([1, 0, 4])", "label_smoothing=1.1"),
            "gather": ("torch.randn(3, 5), torch.zeros(3, dtype=torch.uint8)", "label_smoothing=0.1, weight=torch.ones(5)"),
            "smoothing_shape": ("torch.randn(5), torch.tensor([2])", "label_smoothing=0.1"),
        },
    },
    "multi_margin_loss": {
        "cases": [
            ("torch.randn(3, 5, requires_grad=True), torch.tensor([1, 0, 4])",),
            ("torch.randn(3, 5), torch.tensor([1, 0, 4])", "p=2, margin=0.5, weight=torch.ones(5), reduction='none'"),
            ("torch.randn(5), torch.tensor(2)", "reduction='none'"),
            ("torch.randn(5), torch.tensor([2])", "reduction='none'"),
            ("torch.randn(0, 5), torch.zeros(0)", "reduction='none'"),
            ("torch.randn(3, 5), torch.tensor([1, 0, 4])", "margin='1'"),
            ("torch.randn(3, 5), torch.tensor([1, 0, 4])", "weight=[1]"),
        ],
        "errors": {
            "reduction": likelihood_errors["reduction"],
            "p": ("torch.randn(3, 5), torch.tensor([1, 0, 4])", "p=3"),
            "empty": ("torch.randn(3, 0), torch.tensor([1, 0, 4])",),
            "target_long": ("torch.randn(3, 5), torch.zeros(3, dtype=torch.int32)",),
            "not_implemented": ("torch.zeros(3, 5, dtype=torch.float16), torch.tensor([1, 0, 4])",),
            "target_rows": ("torch.randn(3, 5), torch.tensor([1, 0, 4, 2])",),
            "weight_size": ("torch.randn(3, 5), torch.tensor([1, 0, 4])", "weight=torch.ones(4)"),
            "weight_type": ("torch.randn(3, 5), torch.tensor([1, 0, 4])", "weight=torch.ones(5, dtype=torch.float64)"),
            "weight_grad": ("torch.randn(3, 5), torch.tensor([1, 0, 4])", "weight=torch.ones(5, requires_grad=True)"),
            "class_range": ("torch.randn(3, 5), torch.tensor([1, 0, 5])",),
        },
        "module_errors": {"module_weight_rank": "*(weight=torch.ones(1, 5))"},
        "function_errors": {"weight_rank": ("torch.randn(3, 5), torch.tensor([1, 0, 4])", "weight=torch.ones(1, 5)")},
    },
    "multilabel_margin_loss": {
        "cases": [
            ("torch.randn(1, 4, requires_grad=True), torch.tensor([[3, 0, -1, 1]])",),
            ("torch.randn(2, 4), torch.tensor([[3, 0, -1, 1], [0, -1, 2, 2]])", "reduction='none'"),
            ("torch.randn(4), torch.tensor([3, 0, -1, 1])", "reduction='none'"),
            ("torch.randn(0, 4), torch.zeros(0, 4)", "reduction='none'"),
            ("torch.randn(()), torch.tensor(0)",),
            ("torch.randn(4), [3, 0, -1, 1]",),
        ],
        "errors": {
            "reduction": ("torch.randn(4), torch.tensor([3, 0, -1, 1])", "reduction='average'"),
            "empty": ("torch.randn(3, 0), torch.zeros(3, 0, dtype=torch.int64)",),
            "target_long": ("torch.randn(3, 5), torch.zeros(3, 5, dtype=torch.int32)",),
            "not_implemented": ("torch.zeros(3, 5, dtype=torch.float16), torch.zeros(3, 5, dtype=torch.int64)",),
            "target_shape": ("torch.randn(3, 5), torch.zeros(3, 4, dtype=torch.int64)",),
            "label_range": ("torch.randn(4), torch.tensor([3, 0, -1, 4])",),
        },
    },
    "ctc_loss": {
        "cases": [
            ("torch.randn(50, 16, 20, requires_grad=True), torch.zeros(16, 30, dtype=torch.int64), torch.full((16,), 50), torch.full((16,), 30)",),
            ("torch.randn(50, 2, 20), torch.zeros(16, dtype=torch.int64), (50, 40), (10, 6)", "reduction='none', blank=19"),
            ("torch.randn(50, 20), torch.zeros(30, dtype=torch.int64), torch.tensor(50), torch.tensor(30)", "reduction='none'"),
            ("torch.randn(5, 2, 4), torch.zeros(2, 3, dtype=torch.int64), torch.zeros(2, dtype=torch.int64), torch.zeros(2, dtype=torch.int64)",),
            ("torch.randn(5, 2, 4, dtype=torch.float64), torch.zeros(2, 3), (5, 5), (3, 3)", "zero_infinity=True"),
            ("torch.randn(5, 2, 4), torch.zeros(2, 3, dtype=torch.int64), (5, 5), torch.tensor([3, 3])",),
            ("torch.randn(5, 2, 4), torch.zeros(2, 3, dtype=torch.int64), 5, 3",),
            ("torch.randn(5, 2, 4), torch.zeros(2, 3, dtype=torch.int64), (5, 5), (3, 3)", "zero_infinity=1"),
        ],
        "errors": {
            "reduction": ("torch.randn(5, 2, 4), torch.zeros(2, 3), (5, 5), (3, 3)", "reduction='average'"),
            "integral": ("torch.randn(5, 2, 4), torch.zeros(2, 3), torch.tensor([5, 5]), torch.tensor([3.0, 3.0])",),
            "dim": ("torch.randn(()), torch.zeros(2, 3), (5, 5), (3, 3)",),
            "not_implemented": ("torch.zeros(5, 2, 4, dtype=torch.float16), torch.zeros(2, 3), (5, 5), (3, 3)",),
            "empty": ("torch.randn(0, 2, 4), torch.zeros(2, 3), (5, 5), (3, 3)",),
            "rank": ("torch.randn(5, 2, 4, 1), torch.zeros(2, 3), (5, 5), (3, 3)",),
            "targets_rank": ("torch.randn(5, 2, 4), torch.zeros(2, 3, 1), (5, 5), (3, 3)",),
            "blank": ("torch.randn(5, 2, 4), torch.zeros(2, 3), (5, 5), (3, 3)", "blank=4"),
            "lengths": ("torch.randn(5, 2, 4), torch.zeros(2, 3), (5,), (3, 3)",),
            "low": ("torch.randn(5, 2, 4), torch.zeros(2, 3), (5, 5), (3, -1)",),
            "high": ("torch.randn(5, 2, 4), torch.zeros(2, 3), (5, 6), (3, 3)",),
            "target_size": ("torch.randn(5, 2, 4), torch.zeros(5), (5, 5), (3, 3)",),
            "target_room": ("torch.randn(5, 2, 4), torch.zeros(2, 3), (5, 5), (3, 4)",),
        },
    },
}
modules = {
    "nll_loss": "torch.nn.NLLLoss",
    "cross_entropy": "torch.nn.CrossEntropyLoss",
    "multi_margin_loss": "torch.nn.MultiMarginLoss",
    "multilabel_margin_loss": "torch.nn.MultiLabelMarginLoss",
    "ctc_loss": "torch.nn.CTCLoss",
}
makers = {
    "nll_loss": nll,
    "cross_entropy": cross_entropy,
    "multi_margin_loss": margins,
    "multilabel_margin_loss": labels,
    "ctc_loss": temporal,
}
apis, cases, errors, sweep = tables(modules, makers, readable)
