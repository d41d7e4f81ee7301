from choices import any_layout, literal, maybe
from losses import fitting, floats, like, shape_of, tables

SWEEP = 160


def likely(rng, shape, dtype):
    """A tensor of probabilities: never of memory that nobody wrote."""
    if dtype in ("float32", "float64", "float16", "bfloat16"):
        grad = ", requires_grad=True" if maybe(rng, 0.2) else ""
        return f"torch.rand({literal(shape)}, dtype=torch.{dtype}{grad})"
    return f"torch.zeros({literal(shape)}, dtype=torch.{dtype})"


def binary(rng, isModule):
    shape, dtype = shape_of(rng, 0, 1, 2, 3), floats(rng)
    inputs = [("input", likely(rng, shape, dtype)), ("target", likely(rng, fitting(rng, shape, 0.92), like(rng, dtype, 0.92)))]
    if maybe(rng, 0.12):
        values = [rng.choice([0.0, 0.25, 1.0, 0.5, 1.5 if maybe(rng, 0.5) else 0.75]) for _ in range(6)]
        inputs = [("input", f"torch.tensor({values[:3]})"), ("target", f"torch.tensor({values[3:]})")]
    return inputs, [("weight", any_layout(rng, fitting(rng, shape, 0.4), like(rng, dtype)))]


def logits(rng, isModule):
    shape, dtype = shape_of(rng, 0, 1, 2, 3), floats(rng)
    inputs = [("input", any_layout(rng, shape, dtype)), ("target", any_layout(rng, fitting(rng, shape, 0.92), like(rng, dtype)))]
    weight = lambda: any_layout(rng, fitting(rng, shape, 0.4), like(rng, dtype)).replace(", requires_grad=True", "")
    return inputs, [("weight", weight()), ("pos_weight", weight())]


def labels(rng, isModule):
    shape, dtype = shape_of(rng, 0, 1, 2, 2, 3), floats(rng)
    inputs = [("input", any_layout(rng, shape, dtype)), ("target", any_layout(rng, fitting(rng, shape), like(rng, dtype)))]
    weight = any_layout(rng, fitting(rng, shape, 0.4), like(rng, dtype))
    return inputs, [("weight", rng.choice([weight, weight, "2.0", "True"]) if not isModule else weight)]


def soft(rng, isModule):
    shape, dtype = shape_of(rng, 0, 1, 2, 3), floats(rng)
    target = any_layout(rng, fitting(rng, shape), like(rng, dtype))
    return [("input", any_layout(rng, shape, dtype)), ("target", target if maybe(rng, 0.2) else target.replace(", requires_grad=True", ""))], []


no_mode = {"reduction": ("torch.rand(3, 5), torch.rand(3, 5)", "reduction='average'")}
readable = {
    "binary_cross_entropy": {
        "cases": [
            ("torch.rand(3, 5, requires_grad=True), torch.rand(3, 5)",),
            ("torch.rand(3, 5), torch.rand(3, 5)", "weight=torch.rand(5), reduction='none'"),
            ("torch.rand(3, 5), torch.rand(3, 5)", "weight=torch.ones(3, 1, dtype=torch.float64)"),
            ("torch.tensor([0.0, 1.0]), torch.tensor([0.5, 0.5])",),
            ("torch.rand(0, 5), torch.rand(0, 5)",),
            ("torch.rand(3, 5), [1]",),
            ("torch.rand(3, 5), torch.rand(3, 5)", "weight=[1]"),
        ],
        "errors": {
            **no_mode,
            "size": ("torch.rand(3, 5), torch.rand(3, 4)",),
            "weight_broadcast": ("torch.rand(3, 5), torch.rand(3, 5)", "weight=torch.rand(4)"),
            "weight_grad": ("torch.rand(3, 5), torch.rand(3, 5)", "weight=torch.rand(5, requires_grad=True)"),
            "same_dtype": ("torch.rand(3, 5), torch.zeros(3, 5, dtype=torch.int64)",),
            "not_implemented": ("torch.zeros(3, 5, dtype=torch.int64), torch.zeros(3, 5, dtype=torch.int64)",),
            "input_range": ("torch.tensor([0.5, 1.5]), torch.tensor([0.5, 0.5])",),
            "target_range": ("torch.tensor([0.5, 0.5]), torch.tensor([2.0, 0.5])",),
            "cast": ("torch.rand(3, 5), torch.rand(3, 5)", "weight=torch.zeros(5, dtype=torch.complex64)"),
            "output": ("torch.rand(3, 5), torch.rand(3, 5)", "weight=torch.rand(2, 3, 5)"),
        },
    },
    "binary_cross_entropy_with_logits": {
        "cases": [
            ("torch.randn(3, 5, requires_grad=True), torch.rand(3, 5)",),
            ("torch.randn(3, 5), torch.rand(3, 5)", "weight=torch.rand(5), pos_weight=torch.ones(5), reduction='none'"),
            ("torch.randn(3, 5), torch.rand(3, 5, dtype=torch.float64)", "reduction='none'"),
            ("torch.randn(3, 5), torch.empty_strided((3, 5), (1, 3))", "reduction='none'"),
            ("torch.randn(3, 5), [1]",),
            ("torch.randn(3, 5), torch.rand(3, 5)", "pos_weight=[1]"),
        ],
        "errors": {
            **no_mode,
            "size": ("torch.randn(3, 5), torch.rand(3, 4)",),
            "weight_grad": ("torch.randn(3, 5), torch.rand(3, 5)", "pos_weight=torch.rand(5, requires_grad=True)"),
            "not_implemented": ("torch.zeros(3, 5, dtype=torch.int64), torch.rand(3, 5)",),
            "subtract_bools": ("torch.randn(3, 5), torch.zeros(3, 5, dtype=torch.bool)",),
            "subtract_bool": ("torch.randn(3, 5), torch.rand(3, 5)", "pos_weight=torch.ones(5, dtype=torch.bool)"),
            "broadcast": ("torch.randn(3, 5), torch.rand(3, 5)", "weight=torch.ones(4)"),
            "cast": ("torch.randn(3, 5), torch.zeros(3, 5, dtype=torch.int64)",),
            "output": ("torch.randn(3, 5), torch.rand(3, 5)", "weight=torch.rand(2, 3, 5)"),
            "complex_grad": ("torch.randn(3, 5, requires_grad=True), torch.zeros(3, 5, dtype=torch.complex64)",),
        },
    },
    "multilabel_soft_margin_loss": {
        "cases": [
            ("torch.randn(3, 5, requires_grad=True), torch.rand(3, 5)",),
            ("torch.randn(3, 5), torch.zeros(3, 5, dtype=torch.int64)", "weight=torch.rand(5), reduction='none'"),
            ("torch.randn(3, 5), torch.rand(2, 1, 5)", "reduction='none'"),
            ("torch.randn(3, 5), [1]",),
            ("torch.randn(3, 5), torch.rand(3, 5)", "reduction=1"),
            ("torch.randn(3, 5), torch.rand(3, 5)", "reduction=('none',)"),
        ],
        "errors": {
            "strict_reduction": ("torch.randn(3, 5), torch.rand(3, 5)", "reduction='average'"),
            "not_implemented": ("torch.zeros(3, 5, dtype=torch.int64), torch.rand(3, 5)",),
            "subtract_bool": ("torch.randn(3, 5), torch.zeros(3, 5, dtype=torch.bool)",),
            "broadcast": ("torch.randn(3, 5), torch.rand(3, 4)",),
            "no_classes": ("torch.randn(()), torch.rand(())",),
        },
    },
    "soft_margin_loss": {
        "cases": [
            ("torch.randn(3, 5, requires_grad=True), torch.ones(3, 5)",),
            ("torch.randn(3, 5), torch.ones(5, dtype=torch.int64)", "reduction='none'"),
            ("torch.empty_strided((3, 5), (1, 3)), torch.ones(3, 5)", "reduction='none'"),
            ("torch.zeros(3, 5, dtype=torch.complex64), torch.ones(3, 5)",),
            ("torch.randn(3, 5), [1]",),
        ],
        "errors": {
            **no_mode,
            "target_grad": ("torch.randn(3, 5), torch.ones(3, 5, requires_grad=True)",),
            "complex_grad": ("torch.zeros(3, 5, dtype=torch.complex64, requires_grad=True), torch.ones(3, 5)",),
            "negate_bool": ("torch.zeros(3, 5, dtype=torch.bool), torch.ones(3, 5)",),
            "broadcast": ("torch.randn(3, 5), torch.ones(3, 4)",),
            "cast": ("torch.zeros(3, 5, dtype=torch.int64), torch.ones(3, 5)",),
            "output": ("torch.randn(5), torch.ones(3, 5)",),
        },
    },
}
modules = {
    "binary_cross_entropy": "torch.nn.BCELoss",
    "binary_cross_entropy_with_logits": "torch.nn.BCEWithLogitsLoss",
    "multilabel_soft_margin_loss": "torch.nn.MultiLabelSoftMarginLoss",
    "soft_margin_loss": "torch.nn.SoftMarginLoss",
}
makers = {
    "binary_cross_entropy": binary,
    "binary_cross_entropy_with_logits": logits,
    "multilabel_soft_margin_loss": labels,
    "soft_margin_loss": soft,
}
apis, cases, errors, sweep = tables(modules, makers, readable)
