"""Losses, whose last step is what their reduction is."""

from .rules import backward, rule


def reduction(call):
    """`none`, `mean`, `sum` or `batchmean`, of the old arguments too."""
    average, reduce = call.get("size_average"), call.get("reduce")
    if average is not None or reduce is not None:
        return (
            "none"
            if reduce is not None and not reduce
            else "sum"
            if average is not None and not average
            else "mean"
        )
    if not call.is_known and not call.is_scalar():
        return "none"
    return call.get("reduction", "mean")


def reduced(call, each):
    """The node of a loss made of small steps; `each` is the last one before the reduction."""
    kind = reduction(call)
    if call.get("weight") is not None and call.name in ("mse_loss", "l1_loss"):
        return backward({"none": "Mul", "sum": "Sum"}.get(kind, "Div"))
    batch = "Div" if call.rank else "Sum"
    return backward({"none": each, "sum": "Sum", "batchmean": batch}.get(kind, "Mean"))


# operation: its last step before the reduction
STEPS = {
    "cosine_embedding_loss": "Add",
    "hinge_embedding_loss": "Add",
    "l1_loss": "Abs",
    "margin_ranking_loss": "ClampMin",
    "multilabel_soft_margin_loss": "Div",
    "triplet_margin_loss": "ClampMin",
    "triplet_margin_with_distance_loss": "ClampMin",
}


@rule(*STEPS)
def stepwise(call):
    return reduced(call, STEPS[call.name])


@rule("gaussian_nll_loss")
def gaussian_nll_loss(call):
    return reduced(call, "Add" if call.get("full") else "Mul")


@rule("poisson_nll_loss")
def poisson_nll_loss(call):
    return reduced(call, "Add" if call.get("full") else "Sub")


@rule("kl_div")
def kl_div(call):
    return reduced(call, "Mul" if call.get("log_target") else "Sub")


@rule("mse_loss")
def mse_loss(call):
    return backward("MseLoss") if call.get("weight") is None else reduced(call, "Mul")


@rule("huber_loss")
def huber_loss(call):
    return backward("HuberLoss") if call.get("weight") is None else reduced(call, "Mul")


@rule("smooth_l1_loss")
def smooth_l1_loss(call):
    return reduced(call, "Abs") if call.get("beta", 1) == 0 else backward("SmoothL1Loss")


@rule("ctc_loss")
def ctc_loss(call):
    kind = reduction(call)
    if kind != "none":
        return backward("Sum" if kind == "sum" else "Mean")
    if call.rank == 2:
        return backward("Squeeze", 1)
    return backward("Where" if call.get("zero_infinity") else "CtcLoss")


@rule("nll_loss")
def nll_loss(call):
    return negative_log_likelihood(call.rank, reduction(call))


def negative_log_likelihood(rank, kind):
    if rank < 3:
        return backward("NllLoss")
    return backward("View" if rank != 4 and kind == "none" else "NllLoss2D")


@rule("cross_entropy", "linear_cross_entropy")
def cross_entropy(call):
    kind, target = reduction(call), call.get("target")
    rank = call.rank
    if call.name == "linear_cross_entropy":
        # the classes stand behind the batch, and more dimensions behind them
        rank = max(rank, len(target.shape) + 1) if target is not None else rank
    if target is not None and target.is_floating_point():
        return backward("Div", 1) if kind == "mean" else backward("Neg")
    if call.get("label_smoothing", 0) > 0:
        return backward("Add")
    return negative_log_likelihood(rank, kind)
