"""What PyTorch warns of before it does an operation, in its words. One warning for each place of a program, as Python has it."""

import warnings


def _argument(args, kwargs, at, name, default=None):
    return args[at] if len(args) > at else kwargs.get(name, default)


def _sizes(name):
    def check(args, kwargs, of):
        input, target = _argument(args, kwargs, 0, "input"), _argument(args, kwargs, 1, "target")
        if _are_tensors(input, target) and tuple(input.shape) != tuple(target.shape):
            return (
                f"Using a target size ({target.shape}) that is different to the input size ({input.shape}). This will likely "
                "lead to incorrect results due to broadcasting. Please ensure they have the same size."
            )

    return check


def _are_tensors(*values):
    return all(hasattr(value, "_id") for value in values)


def _implicit(name):
    def check(args, kwargs, of):
        dim = of.__dict__.get("dim") if of is not None else _argument(args, kwargs, 1, "dim")
        if dim is None and _are_tensors(_argument(args, kwargs, 0, "input")):
            return (
                f"Implicit dimension choice for {name} has been deprecated. Change the call to include dim=X as an argument."
            )

    return check


def _divergence(name):
    def check(args, kwargs, of):
        reduction = of.__dict__.get("reduction") if of is not None else _argument(args, kwargs, 4, "reduction", "mean")
        old = [_argument(args, kwargs, 2, "size_average"), _argument(args, kwargs, 3, "reduce")]
        if reduction == "mean" and (of is not None or old == [None, None]):
            return (
                "reduction: 'mean' divides the total loss by both the batch size and the support size.'batchmean' divides "
                "only by the batch size, and aligns with the KL div math definition.'mean' will be changed to behave the "
                "same as 'batchmean' in the next major release."
            )

    return check


def _copied(name):
    def check(args, kwargs, of):
        if _are_tensors(_argument(args, kwargs, 0, "data")):
            return (
                "To copy construct from a tensor, it is recommended to use sourceTensor.detach().clone() or "
                f"sourceTensor.detach().clone().requires_grad_(True), rather than {name}(sourceTensor)."
            )

    return check


_checks = {
    "mse_loss": _sizes, "l1_loss": _sizes, "smooth_l1_loss": _sizes, "huber_loss": _sizes, "softmax": _implicit,
    "log_softmax": _implicit, "softmin": _implicit, "kl_div": _divergence,
}  # fmt: skip
_checks = {name: check(name) for name, check in _checks.items()}
_modules = {
    "MSELoss": "mse_loss", "L1Loss": "l1_loss", "SmoothL1Loss": "smooth_l1_loss", "HuberLoss": "huber_loss",
    "Softmax": "softmax", "LogSoftmax": "log_softmax", "Softmin": "softmin", "KLDivLoss": "kl_div",
}  # fmt: skip

CHECKS = {
    **{f"torch.nn.functional.{name}": check for name, check in _checks.items()},
    **{f"torch.nn.{kind}": _checks[name] for kind, name in _modules.items()},
    "torch.tensor": _copied("torch.tensor"), "torch.Tensor.new_tensor": _copied("tensor.new_tensor"),
}  # fmt: skip


def warn(name, args, kwargs, of=None, level=4):
    """Say it as from the line `level` calls above."""
    said = CHECKS[name](args, kwargs, of)
    if said is not None:
        warnings.warn(said, stacklevel=level)
