from choices import any_layout, maybe
from losses import fitting, floats, like, shape_of, tables

SWEEP = 160


def hinge(rng, isModule):
    shape, dtype = shape_of(rng, 0, 1, 2, 3), floats(rng)
    inputs = [("input", any_layout(rng, shape, dtype)), ("target", any_layout(rng, fitting(rng, shape), like(rng, dtype, 0.6)))]
    return inputs, [("margin", rng.choice(["0.5", "1", "True"]))]


def ranking(rng, isModule):
    shape, dtype = shape_of(rng, 0, 1, 2, 3), floats(rng)
    rows = lambda: fitting(rng, shape) if maybe(rng, 0.2) else [size if maybe(rng, 0.9) else 1 for size in shape]
    inputs = [(name, any_layout(rng, rows(), like(rng, dtype))) for name in ("input1", "input2", "target")]
    return inputs, [("margin", rng.choice(["0.5", "1", "True"]))]


def cosine(rng, isModule):
    shape, dtype = shape_of(rng, 1, 2, 2), floats(rng)
    target = shape[:-1] if maybe(rng, 0.9) else rng.choice([[], [1], [7], [1, 1]])
    other = fitting(rng, shape) if maybe(rng, 0.2) else shape
    inputs = [("input1", any_layout(rng, shape, dtype)), ("input2", any_layout(rng, other, like(rng, dtype))), ("target", any_layout(rng, target, like(rng, dtype, 0.6)))]
    return inputs, [("margin", rng.choice(["0.5", "0", "True"]))]


def anchors(rng):
    shape, dtype = shape_of(rng, 0, 1, 2, 2, 3), floats(rng)
    other = lambda: fitting(rng, shape) if maybe(rng, 0.15) else [size if maybe(rng, 0.9) else 1 for size in shape]
    return [(name, any_layout(rng, other(), like(rng, dtype))) for name in ("anchor", "positive", "negative")]


def triplet(rng, isModule):
    margin = "0" if maybe(rng, 0.1) else rng.choice(["0.5", "1", "True", "2.5"])
    pairs = [("margin", margin), ("p", rng.choice(["1", "2.0", "0", "-1", "True"])), ("eps", rng.choice(["1e-6", "0"])), ("swap", rng.choice(["True", "False"]))]
    return anchors(rng), pairs


def distant(rng, isModule):
    margin = "-1" if maybe(rng, 0.1) else rng.choice(["0.5", "1", "True", "2.5"])
    return anchors(rng), [("margin", margin), ("swap", rng.choice(["True", "False", "1", "''"]))], {"legacy": False}


triplets = [
    ("torch.randn(3, 8, requires_grad=True), torch.randn(3, 8), torch.randn(3, 8)",),
    ("torch.randn(3, 8), torch.randn(1, 8), torch.randn(3, 8)", "reduction='none'"),
    ("torch.randn(3, 8), torch.randn(1, 8), torch.randn(3, 8)", "reduction='sum', swap=True"),
    ("torch.randn(8), torch.randn(8), torch.randn(8)",),
    ("torch.zeros(3, 8, dtype=torch.int64), torch.zeros(3, 8, dtype=torch.int64), torch.randn(3, 8)",),
    ("torch.randn(3, 8), torch.randn(3, 8), [1]",),
    ("torch.randn(3, 8), torch.randn(3, 8), torch.randn(3, 8)", "margin='1'"),
]
triplet_errors = {
    "reduction": ("torch.randn(3, 8), torch.randn(3, 8), torch.randn(3, 8)", "reduction='average'"),
    "ranks": ("torch.randn(3, 8), torch.randn(8), torch.randn(3, 8)",),
    "subtract_bools": ("torch.zeros(3, 8, dtype=torch.bool), torch.zeros(3, 8, dtype=torch.bool), torch.randn(3, 8)",),
    "subtract_bool": ("torch.zeros(3, 8, dtype=torch.bool), torch.randn(3, 8), torch.randn(3, 8)",),
    "broadcast": ("torch.randn(3, 8), torch.randn(3, 7), torch.randn(3, 8)",),
}
no_margin = {"margin": ("torch.randn(3, 8), torch.randn(3, 8), torch.randn(3, 8)", "margin=0")}

readable = {
    "hinge_embedding_loss": {
        "cases": [
            ("torch.randn(3, 5, requires_grad=True), torch.ones(3, 5)",),
            ("torch.randn(3, 5), torch.ones(5)", "reduction='none', margin=2"),
            ("torch.zeros(3, 5, dtype=torch.int64), torch.ones(3, 5)", "reduction='none'"),
            ("torch.zeros(3, 5, dtype=torch.int64), torch.ones(3, 5)", "reduction='sum'"),
            ("torch.empty_strided((3, 5), (1, 3)), torch.ones(3, 5)", "reduction='none'"),
            ("torch.randn(3, 5), [1]",),
            ("torch.randn(3, 5), torch.ones(3, 5)", "margin='1'"),
        ],
        "errors": {
            "reduction": ("torch.randn(3, 5), torch.ones(3, 5)", "reduction='average'"),
            "subtract_bools": ("torch.zeros(3, 5, dtype=torch.bool), torch.ones(3, 5)",),
            "clamp_complex": ("torch.zeros(3, 5, dtype=torch.complex64), torch.ones(3, 5)",),
            "broadcast": ("torch.randn(3, 5), torch.ones(3, 4)",),
            "mean": ("torch.zeros(3, 5, dtype=torch.int64), torch.ones(3, 5)",),
        },
    },
    "margin_ranking_loss": {
        "cases": [
            ("torch.randn(3, requires_grad=True), torch.randn(3), torch.ones(3)",),
            ("torch.randn(3, 5), torch.randn(3, 1), torch.ones(1, 5)", "reduction='none', margin=1"),
            ("torch.zeros(3, dtype=torch.int64), torch.zeros(3, dtype=torch.int64), torch.zeros(3, dtype=torch.int64)",),
            ("torch.randn(3), None, torch.ones(3)",),
            ("torch.randn(3), torch.randn(3, 1), None",),
            ("torch.randn(3), torch.randn(3), torch.ones(3)", "margin=None"),
        ],
        "errors": {
            "reduction": ("torch.randn(3), torch.randn(3), torch.ones(3)", "reduction='average'"),
            "ranks": ("torch.randn(3), torch.randn(3, 1), torch.ones(3)",),
            "subtract_bools": ("torch.zeros(3, dtype=torch.bool), torch.zeros(3, dtype=torch.bool), torch.ones(3)",),
            "subtract_bool": ("torch.zeros(3, dtype=torch.bool), torch.randn(3), torch.ones(3)",),
            "negate_bool": ("torch.randn(3), torch.randn(3), torch.ones(3, dtype=torch.bool)",),
            "broadcast": ("torch.randn(3), torch.randn(4), torch.ones(3)",),
            "clamp_complex": ("torch.zeros(3, dtype=torch.complex64), torch.randn(3), torch.ones(3)",),
        },
    },
    "cosine_embedding_loss": {
        "cases": [
            ("torch.randn(3, 8, requires_grad=True), torch.randn(3, 8), torch.ones(3)",),
            ("torch.randn(3, 8), torch.randn(1, 8), torch.ones(1)", "reduction='none', margin=0.5"),
            ("torch.randn(8), torch.randn(8), torch.tensor(1)",),
            ("torch.zeros(3, 8, dtype=torch.bool), torch.zeros(3, 8, dtype=torch.int64), torch.ones(3)",),
            ("torch.randn(3, 8), torch.randn(3, 8), 1",),
            ("torch.randn(3, 8), torch.randn(3, 8), torch.ones(3)", "margin='0'"),
        ],
        "errors": {
            "reduction": ("torch.randn(3, 8), torch.randn(3, 8), torch.ones(3)", "reduction='average'"),
            "target_rank": ("torch.randn(3, 8), torch.randn(3, 8), torch.ones(3, 1)",),
            "input_rank": ("torch.randn(8), torch.randn(8), torch.ones(3)",),
            "broadcast": ("torch.randn(3, 8), torch.randn(3, 7), torch.ones(3)",),
            "clamp_complex": ("torch.zeros(3, 8, dtype=torch.complex64), torch.randn(3, 8), torch.ones(3)",),
        },
    },
    "triplet_margin_loss": {
        "cases": [
            *triplets,
            ("torch.randn(3, 0), torch.randn(3, 0), torch.randn(3, 0)", "p=0"),
            ("torch.randn(3, 8), torch.randn(3, 8), torch.randn(3, 8)", "swap=1"),
        ],
        "errors": {**triplet_errors, "empty_vector": ("torch.randn(3, 0), torch.randn(3, 0), torch.randn(3, 0)", "p=-1")},
        "module_errors": {"module_margin": "*(margin=-0.5)"},
        "function_errors": no_margin,
    },
    "triplet_margin_with_distance_loss": {
        "cases": [*triplets, ("torch.randn(3, 8), torch.randn(3, 8), torch.randn(3, 8)", "distance_function=3")],
        "module": ["*(distance_function=3)", "*(1.0)"],
        "errors": triplet_errors,
        "module_errors": {"module_margin": "*(margin=0)"},
        "function_errors": no_margin,
    },
}
modules = {
    "hinge_embedding_loss": "torch.nn.HingeEmbeddingLoss",
    "margin_ranking_loss": "torch.nn.MarginRankingLoss",
    "cosine_embedding_loss": "torch.nn.CosineEmbeddingLoss",
    "triplet_margin_loss": "torch.nn.TripletMarginLoss",
    "triplet_margin_with_distance_loss": "torch.nn.TripletMarginWithDistanceLoss",
}
makers = {
    "hinge_embedding_loss": hinge,
    "margin_ranking_loss": ranking,
    "cosine_embedding_loss": cosine,
    "triplet_margin_loss": triplet,
    "triplet_margin_with_distance_loss": distant,
}
apis, cases, errors, sweep = tables(modules, makers, readable)
