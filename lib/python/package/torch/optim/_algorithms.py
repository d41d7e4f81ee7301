"""The optimizers: their arguments, state and rules."""

import math

import torch

from .. import _engine
from .._engine import engine, unlisted
from .._tensor import Tensor
from .optimizer import Optimizer, _get_value, _to_scalar, each


def _single(lr):
    if isinstance(lr, Tensor) and lr.numel() != 1:
        raise ValueError("Tensor lr must be 1-element")


def _check(word, value, what):
    if not 0.0 <= value:
        raise ValueError(f"Invalid {what}: {value}")


def _check_common(lr, eps=None, betas=None, weight_decay=None):
    _single(lr)
    _check("lr", lr, "learning rate")
    if eps is not None:
        _check("eps", eps, "epsilon value")
    if betas is not None:
        _check_betas(betas)
    if weight_decay is not None:
        _check("weight_decay", weight_decay, "weight_decay value")


def _check_betas(betas):
    for at in (0, 1):
        if not 0.0 <= betas[at] < 1.0:
            raise ValueError(f"Invalid beta parameter at index {at}: {betas[at]}")


def _check_fused(fused, foreach, differentiable):
    if fused:
        if differentiable:
            raise RuntimeError("`fused` does not support `differentiable`")
        if foreach:
            raise RuntimeError("`fused` and `foreach` cannot be `True` together.")


def _zeros(p):
    return torch.zeros_like(p, memory_format=torch.preserve_format)


def _scalar(value=0.0):
    kind = torch.float64 if torch.get_default_dtype() == torch.float64 else torch.float32
    return torch.tensor(value, dtype=kind)


@each
class SGD(Optimizer):
    def __init__(
        self, params, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False, *, maximize=False, foreach=None,
        differentiable=False, fused=None,
    ):  # fmt: skip
        _single(lr)
        if lr < 0.0:
            raise ValueError(f"Invalid learning rate: {lr}")
        if momentum < 0.0:
            raise ValueError(f"Invalid momentum value: {momentum}")
        if weight_decay < 0.0:
            raise ValueError(f"Invalid weight_decay value: {weight_decay}")
        defaults = dict(
            lr=lr, momentum=momentum, dampening=dampening, weight_decay=weight_decay, nesterov=nesterov,
            maximize=maximize, foreach=foreach, differentiable=differentiable, fused=fused,
        )  # fmt: skip
        if nesterov and (momentum <= 0 or dampening != 0):
            raise ValueError("Nesterov momentum requires a momentum and zero dampening")
        super().__init__(params, defaults)
        _check_fused(fused, foreach, differentiable)

    def _check(self, p, grad):
        pass

    def _uses_state(self, group):
        return group["momentum"] != 0

    def _buffer(self, grad, state, group):
        buf = state.get("momentum_buffer")
        if buf is None:
            buf = state["momentum_buffer"] = grad.detach().clone()
        else:
            buf.mul_(group["momentum"]).add_(grad, alpha=1 - group["dampening"])
        return buf

    def _update(self, p, grad, state, group):
        if group["weight_decay"] != 0:
            grad = grad.add(p, alpha=group["weight_decay"])
        if group["momentum"] != 0:
            buf = self._buffer(grad, state, group)
            grad = grad.add(buf, alpha=group["momentum"]) if group["nesterov"] else buf
        p.add_(grad, alpha=-_get_value(group["lr"]))

    def _follow(self, p, grad, state, group):
        if group["momentum"] != 0 and state.get("momentum_buffer") is None:
            state["momentum_buffer"] = torch.empty_like(grad)


@each
class Adam(Optimizer):
    def __init__(
        self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, amsgrad=False, *, foreach=None,
        maximize=False, capturable=False, differentiable=False, fused=None, decoupled_weight_decay=False,
    ):  # fmt: skip
        if isinstance(lr, Tensor):
            if foreach and not capturable:
                raise ValueError("lr as a Tensor is not supported for capturable=False and foreach=True")
            _single(lr)
        _check_common(lr, eps, betas, weight_decay)
        if not (
            (isinstance(betas[0], float) and isinstance(betas[1], float))
            or (isinstance(betas[0], Tensor) and isinstance(betas[1], Tensor))
        ):
            raise ValueError("betas must be either both floats or both Tensors")
        for at in (0, 1):
            if isinstance(betas[at], Tensor):
                if not capturable and foreach:
                    raise ValueError(
                        f"betas[{at}] as a Tensor is not supported for capturable=False and foreach=True"
                    )
                if betas[at].numel() != 1:
                    raise ValueError(f"Tensor betas[{at}] must be 1-element")
        betas = tuple(map(_to_scalar, betas))
        defaults = dict(
            lr=lr, betas=betas, eps=eps, weight_decay=weight_decay, amsgrad=amsgrad, maximize=maximize, foreach=foreach,
            capturable=capturable, differentiable=differentiable, fused=fused,
            decoupled_weight_decay=decoupled_weight_decay,
        )  # fmt: skip
        super().__init__(params, defaults)
        _check_fused(fused, foreach, differentiable)

    def _check(self, p, grad):
        pass

    def _start(self, p, group, state):
        state["step"] = _scalar()
        state["exp_avg"] = _zeros(p)
        state["exp_avg_sq"] = _zeros(p)
        if group["amsgrad"]:
            state["max_exp_avg_sq"] = _zeros(p)

    def _count_writes(self, group):
        return 2 if group["decoupled_weight_decay"] and group["weight_decay"] != 0 else 1

    def _update(self, p, grad, state, group):
        beta1, beta2 = map(_get_value, group["betas"])
        lr, weight_decay = _get_value(group["lr"]), group["weight_decay"]
        if weight_decay != 0:
            if group["decoupled_weight_decay"]:
                p.mul_(1 - lr * weight_decay)
            else:
                grad = grad.add(p, alpha=weight_decay)
        state["exp_avg"].lerp_(grad, 1 - beta1)
        state["exp_avg_sq"].mul_(beta2).addcmul_(grad, grad, value=1 - beta2)
        step = _get_value(state["step"])
        step_size = lr / (1 - beta1**step)
        square = state["exp_avg_sq"]
        if group["amsgrad"]:
            square = state["max_exp_avg_sq"].copy_(torch.maximum(state["max_exp_avg_sq"], square))
        denom = (square.sqrt() / (1 - beta2**step) ** 0.5).add_(group["eps"])
        p.addcdiv_(state["exp_avg"], denom, value=-step_size)


class AdamW(Adam):
    def __init__(
        self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2, amsgrad=False, *, maximize=False,
        foreach=None, capturable=False, differentiable=False, fused=None,
    ):  # fmt: skip
        super().__init__(
            params, lr, betas, eps, weight_decay, amsgrad, foreach=foreach, maximize=maximize, capturable=capturable,
            differentiable=differentiable, fused=fused, decoupled_weight_decay=True,
        )  # fmt: skip

    def __setstate__(self, state):
        super().__setstate__(state)
        for group in self.param_groups:
            group["decoupled_weight_decay"] = True


@each
class NAdam(Optimizer):
    def __init__(
        self, params, lr=2e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, momentum_decay=4e-3,
        decoupled_weight_decay=False, *, foreach=None, maximize=False, capturable=False, differentiable=False,
    ):  # fmt: skip
        _check_common(lr, eps, betas, weight_decay)
        _check("momentum_decay", momentum_decay, "momentum_decay value")
        defaults = dict(
            lr=lr, betas=betas, eps=eps, weight_decay=weight_decay, momentum_decay=momentum_decay,
            decoupled_weight_decay=decoupled_weight_decay, maximize=maximize, foreach=foreach, capturable=capturable,
            differentiable=differentiable,
        )  # fmt: skip
        super().__init__(params, defaults)

    def _start(self, p, group, state):
        state["step"] = _scalar()
        state["mu_product"] = _scalar(1.0)
        state["exp_avg"] = _zeros(p)
        state["exp_avg_sq"] = _zeros(p)

    def _count_writes(self, group):
        return 3 if group["decoupled_weight_decay"] and group["weight_decay"] != 0 else 2

    def _momentum(self, state, group):
        beta1, decay = group["betas"][0], group["momentum_decay"]
        step = _get_value(state["step"])
        mu = beta1 * (1.0 - 0.5 * (0.96 ** (step * decay)))
        mu_next = beta1 * (1.0 - 0.5 * (0.96 ** ((step + 1) * decay)))
        state["mu_product"] *= mu
        return mu, mu_next

    def _follow(self, p, grad, state, group):
        self._momentum(state, group)

    def _update(self, p, grad, state, group):
        beta1, beta2 = group["betas"]
        lr, weight_decay = _get_value(group["lr"]), group["weight_decay"]
        if weight_decay != 0:
            if group["decoupled_weight_decay"]:
                p.mul_(1 - lr * weight_decay)
            else:
                grad = grad.add(p, alpha=weight_decay)
        mu, mu_next = self._momentum(state, group)
        state["exp_avg"].lerp_(grad, 1 - beta1)
        state["exp_avg_sq"].mul_(beta2).addcmul_(grad, grad, value=1 - beta2)
        denom = state["exp_avg_sq"].div(1 - beta2 ** _get_value(state["step"])).sqrt().add_(group["eps"])
        product = _get_value(state["mu_product"])
        p.addcdiv_(grad, denom, value=-lr * (1.0 - mu) / (1.0 - product))
        p.addcdiv_(state["exp_avg"], denom, value=(-lr * mu_next) / (1.0 - product * mu_next))


@each
class RAdam(Optimizer):
    def __init__(
        self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, decoupled_weight_decay=False, *,
        foreach=None, maximize=False, capturable=False, differentiable=False,
    ):  # fmt: skip
        _check_common(lr, eps, betas, weight_decay)
        defaults = dict(
            lr=lr, betas=betas, eps=eps, weight_decay=weight_decay, maximize=maximize, foreach=foreach,
            capturable=capturable, decoupled_weight_decay=decoupled_weight_decay, differentiable=differentiable,
        )  # fmt: skip
        super().__init__(params, defaults)

    def _start(self, p, group, state):
        state["step"] = _scalar()
        state["exp_avg"] = _zeros(p)
        state["exp_avg_sq"] = _zeros(p)

    _count_writes = Adam._count_writes

    def _update(self, p, grad, state, group):
        beta1, beta2 = group["betas"]
        lr, weight_decay = _get_value(group["lr"]), group["weight_decay"]
        step = _get_value(state["step"])
        if weight_decay != 0:
            if group["decoupled_weight_decay"]:
                p.mul_(1 - lr * weight_decay)
            else:
                grad = grad.add(p, alpha=weight_decay)
        state["exp_avg"].lerp_(grad, 1 - beta1)
        state["exp_avg_sq"].mul_(beta2).addcmul_(grad, grad, value=1 - beta2)
        correction = 1 - beta2**step
        corrected = state["exp_avg"] / (1 - beta1**step)
        rho_inf = 2 / (1 - beta2) - 1
        rho = rho_inf - 2 * step * (beta2**step) / correction
        if rho > 5.0:
            rect = ((rho - 4) * (rho - 2) * rho_inf / ((rho_inf - 4) * (rho_inf - 2) * rho)) ** 0.5
            adaptive = (correction**0.5) / state["exp_avg_sq"].sqrt().add_(group["eps"])
            p.add_(corrected * lr * adaptive * rect, alpha=-1.0)
        else:
            p.add_(corrected * lr, alpha=-1.0)


@each
class Adamax(Optimizer):
    def __init__(
        self, params, lr=2e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, foreach=None, *, maximize=False,
        differentiable=False, capturable=False,
    ):  # fmt: skip
        _check_common(lr, eps, betas, weight_decay)
        defaults = dict(
            lr=lr, betas=betas, eps=eps, weight_decay=weight_decay, foreach=foreach, maximize=maximize,
            differentiable=differentiable, capturable=capturable,
        )  # fmt: skip
        super().__init__(params, defaults)

    def _start(self, p, group, state):
        state["step"] = _scalar()
        state["exp_avg"] = _zeros(p)
        state["exp_inf"] = _zeros(p)

    def _update(self, p, grad, state, group):
        beta1, beta2 = group["betas"]
        if group["weight_decay"] != 0:
            grad = grad.add(p, alpha=group["weight_decay"])
        state["exp_avg"].lerp_(grad, 1 - beta1)
        largest = state["exp_inf"]
        largest.copy_(torch.maximum(largest.mul_(beta2), grad.abs().add_(group["eps"])))
        clr = _get_value(group["lr"]) / (1 - beta1 ** _get_value(state["step"]))
        p.addcdiv_(state["exp_avg"], largest, value=-clr)


@each
class Adadelta(Optimizer):
    def __init__(
        self, params, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0, foreach=None, *, capturable=False, maximize=False,
        differentiable=False,
    ):  # fmt: skip
        _check_common(lr)
        if not 0.0 <= rho <= 1.0:
            raise ValueError(f"Invalid rho value: {rho}")
        _check_common(0, eps, None, weight_decay)
        defaults = dict(
            lr=lr, rho=rho, eps=eps, weight_decay=weight_decay, maximize=maximize, capturable=capturable,
            foreach=foreach, differentiable=differentiable,
        )  # fmt: skip
        super().__init__(params, defaults)

    def _start(self, p, group, state):
        state["step"] = _scalar()
        state["square_avg"] = _zeros(p)
        state["acc_delta"] = _zeros(p)

    def _update(self, p, grad, state, group):
        rho, eps = group["rho"], group["eps"]
        if group["weight_decay"] != 0:
            grad = grad.add(p, alpha=group["weight_decay"])
        state["square_avg"].mul_(rho).addcmul_(grad, grad, value=1 - rho)
        std = state["square_avg"].add(eps).sqrt_()
        delta = state["acc_delta"].add(eps).sqrt_()
        delta.div_(std).mul_(grad)
        state["acc_delta"].mul_(rho).addcmul_(delta, delta, value=1 - rho)
        p.add_(delta, alpha=-_get_value(group["lr"]))


@each
class Adagrad(Optimizer):
    def __init__(
        self, params, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10, foreach=None, *,
        maximize=False, differentiable=False, fused=None,
    ):  # fmt: skip
        _check_common(lr)
        _check("lr_decay", lr_decay, "lr_decay value")
        _check("weight_decay", weight_decay, "weight_decay value")
        _check("initial_accumulator_value", initial_accumulator_value, "initial_accumulator_value value")
        _check("eps", eps, "epsilon value")
        defaults = dict(
            lr=lr, lr_decay=lr_decay, eps=eps, weight_decay=weight_decay,
            initial_accumulator_value=initial_accumulator_value, foreach=foreach, maximize=maximize,
            differentiable=differentiable, fused=fused,
        )  # fmt: skip
        super().__init__(params, defaults)
        _check_fused(fused, foreach, differentiable)
        with unlisted():
            for group in self.param_groups:
                for p in group["params"]:
                    self._start(p, group, self.state[p])

    def _start(self, p, group, state):
        state["step"] = _scalar()
        with torch.no_grad():
            state["sum"] = torch.full_like(p, self.defaults["initial_accumulator_value"])

    def share_memory(self):
        for state in self.state.values():
            state["sum"].share_memory_()

    def _update(self, p, grad, state, group):
        if group["weight_decay"] != 0:
            grad = grad.add(p, alpha=group["weight_decay"])
        clr = _get_value(group["lr"]) / (1 + (_get_value(state["step"]) - 1) * group["lr_decay"])
        state["sum"].addcmul_(grad, grad, value=1)
        p.addcdiv_(grad, state["sum"].sqrt().add_(group["eps"]), value=-clr)


@each
class ASGD(Optimizer):
    def __init__(
        self, params, lr=1e-2, lambd=1e-4, alpha=0.75, t0=1e6, weight_decay=0, foreach=None, maximize=False,
        differentiable=False, capturable=False,
    ):  # fmt: skip
        _check_common(lr, weight_decay=weight_decay)
        defaults = dict(
            lr=lr, lambd=lambd, alpha=alpha, t0=t0, weight_decay=weight_decay, foreach=foreach, maximize=maximize,
            differentiable=differentiable, capturable=capturable,
        )  # fmt: skip
        super().__init__(params, defaults)

    def _start(self, p, group, state):
        state["step"] = _scalar()
        state["eta"] = _scalar(float(_get_value(group["lr"])))
        state["mu"] = _scalar(1.0)
        state["ax"] = _zeros(p)

    _writes = 2

    def _schedule(self, state, group):
        lr, step = _get_value(group["lr"]), _get_value(state["step"])
        state["eta"].copy_(_scalar(lr / ((1 + group["lambd"] * lr * step) ** group["alpha"])))
        state["mu"].copy_(_scalar(1 / max(1, step - group["t0"])))

    def _follow(self, p, grad, state, group):
        self._schedule(state, group)

    def _update(self, p, grad, state, group):
        if group["weight_decay"] != 0:
            grad = grad.add(p, alpha=group["weight_decay"])
        eta, mu, ax = _get_value(state["eta"]), state["mu"], state["ax"]
        p.mul_(1 - group["lambd"] * eta)
        p.add_(grad, alpha=-eta)
        if mu.item() != 1:
            ax.add_(p.sub(ax).mul_(mu))
        else:
            ax.copy_(p)
        self._schedule(state, group)


@each
class Rprop(Optimizer):
    def __init__(
        self, params, lr=1e-2, etas=(0.5, 1.2), step_sizes=(1e-6, 50), *, capturable=False, foreach=None,
        maximize=False, differentiable=False,
    ):  # fmt: skip
        _check_common(lr)
        if not 0.0 < etas[0] < 1.0 < etas[1]:
            raise ValueError(f"Invalid eta values: {etas[0]}, {etas[1]}")
        defaults = dict(
            lr=lr, etas=etas, step_sizes=step_sizes, foreach=foreach, maximize=maximize, differentiable=differentiable,
            capturable=capturable,
        )  # fmt: skip
        super().__init__(params, defaults)

    def _start(self, p, group, state):
        state["step"] = _scalar()
        state["prev"] = _zeros(p)
        state["step_size"] = torch.full_like(p.grad, float(_get_value(group["lr"])))

    def _update(self, p, grad, state, group):
        etaminus, etaplus = group["etas"]
        sign = grad.mul(state["prev"]).sign()
        sign = torch.where(sign.gt(0), etaplus, torch.where(sign.lt(0), etaminus, 1.0))
        state["step_size"].mul_(sign).clamp_(*group["step_sizes"])
        grad = torch.where(sign.eq(etaminus), 0.0, grad)
        p.addcmul_(grad.sign(), state["step_size"], value=-1)
        state["prev"].copy_(grad)


@each
class RMSprop(Optimizer):
    def __init__(
        self, params, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False, capturable=False,
        foreach=None, maximize=False, differentiable=False,
    ):  # fmt: skip
        _check_common(lr, eps)
        _check("momentum", momentum, "momentum value")
        _check("weight_decay", weight_decay, "weight_decay value")
        _check("alpha", alpha, "alpha value")
        defaults = dict(
            lr=lr, momentum=momentum, alpha=alpha, eps=eps, centered=centered, weight_decay=weight_decay,
            capturable=capturable, foreach=foreach, maximize=maximize, differentiable=differentiable,
        )  # fmt: skip
        super().__init__(params, defaults)

    def _start(self, p, group, state):
        state["step"] = _scalar()
        state["square_avg"] = _zeros(p)
        if group["momentum"] > 0:
            state["momentum_buffer"] = _zeros(p)
        if group["centered"]:
            state["grad_avg"] = _zeros(p)

    def _update(self, p, grad, state, group):
        alpha, lr = group["alpha"], _get_value(group["lr"])
        if group["weight_decay"] != 0:
            grad = grad.add(p, alpha=group["weight_decay"])
        square = state["square_avg"].mul_(alpha).addcmul_(grad, grad, value=1 - alpha)
        if group["centered"]:
            mean = state["grad_avg"].lerp_(grad, 1 - alpha)
            avg = square.addcmul(mean, mean, value=-1).sqrt_()
        else:
            avg = square.sqrt()
        avg = avg.add_(group["eps"])
        if group["momentum"] > 0:
            p.add_(state["momentum_buffer"].mul_(group["momentum"]).addcdiv_(grad, avg), alpha=-lr)
        else:
            p.addcdiv_(grad, avg, value=-lr)


@each
class SparseAdam(Optimizer):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, maximize=False):
        _single(lr)
        if not 0.0 < lr:
            raise ValueError(f"Invalid learning rate: {lr}")
        if not 0.0 < eps:
            raise ValueError(f"Invalid epsilon value: {eps}")
        _check_betas(betas)
        super().__init__(params, dict(lr=lr, betas=betas, eps=eps, maximize=maximize))
        complex_params = [
            [index, at]
            for index, group in enumerate(self.param_groups)
            for at, p in enumerate(group["params"])
            if p.is_complex()
        ]
        if complex_params:
            raise ValueError(
                f"Complex params at indices {complex_params}: SparseAdam does not support complex parameters"
            )

    @torch.no_grad()
    def step(self, closure=None):
        loss = None
        if closure is not None:
            with torch.enable_grad():
                loss = closure()
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is not None and not p.grad.is_sparse and not getattr(p, "_sparse_grad", False):
                    raise RuntimeError("SparseAdam does not support dense gradients, please consider Adam instead")
        with unlisted():
            for group in self.param_groups:
                self._step_group(group)
        return loss

    def _start(self, p, group, state):
        state["step"] = 0
        state["exp_avg"] = _zeros(p)
        state["exp_avg_sq"] = _zeros(p)

    def _update(self, p, grad, state, group):
        engine.touch(",".join(str(one._id) for one in (p, state["exp_avg"], state["exp_avg_sq"])))


@each
class Adafactor(Optimizer):
    def __init__(
        self, params, lr=1e-2, beta2_decay=-0.8, eps=(None, 1e-3), d=1.0, weight_decay=0.0, *, foreach=None,
        maximize=False,
    ):  # fmt: skip
        _single(lr)
        if not 0.0 <= lr:
            raise ValueError(f"Learning rate should be >= 0 but is: {lr}")
        if not 0.0 >= beta2_decay:
            raise ValueError(f"beta2_decay should be <= 0 but is: {beta2_decay}")
        if eps[0] is not None and not 0.0 <= eps[0]:
            raise ValueError(f"epsilon1 should be >= 0 but is: {eps[0]}")
        if not 0.0 <= eps[1]:
            raise ValueError(f"epsilon2 should be >= 0 but is: {eps[1]}")
        if not 1.0 <= d:
            raise ValueError(f"Clipping threshold d should be >= 1 but is: {d}")
        if not 0.0 <= weight_decay:
            raise ValueError(f"weight_decay should be >= 0 but is: {weight_decay}")
        defaults = dict(
            lr=lr, beta2_decay=beta2_decay, eps=eps, d=d, weight_decay=weight_decay, foreach=foreach, maximize=maximize
        )  # fmt: skip
        super().__init__(params, defaults)

    def _check(self, p, grad):
        if torch.is_complex(p):
            raise RuntimeError("Adafactor does not support complex parameters")

    @torch.no_grad()
    def step(self, closure=None):
        loss = None
        if closure is not None:
            with torch.enable_grad():
                loss = closure()
        with unlisted():
            for group in self.param_groups:
                self._step_group(group)
        return loss

    def _start(self, p, group, state):
        state["step"] = _scalar()
        grad = p.grad
        if grad.dim() > 1:
            *rest, rows, columns = grad.shape
            state["row_var"] = grad.new_zeros([*rest, rows, 1])
            state["col_var"] = grad.new_zeros([*rest, 1, columns])
        else:
            state["variance"] = _zeros(grad)

    def _count_writes(self, group):
        return 2 if group["weight_decay"] != 0 else 1

    def _update(self, p, grad, state, group):
        written = [p] * self._count_writes(group)
        written += [value for key, value in state.items() if key != "step"]
        engine.touch(",".join(str(one._id) for one in written))


@each
class Muon(Optimizer):
    def __init__(
        self, params, lr=1e-3, weight_decay=0.1, momentum=0.95, nesterov=True,
        ns_coefficients=(3.4445, -4.775, 2.0315), eps=1e-7, ns_steps=5, adjust_lr_fn=None,
    ):  # fmt: skip
        _single(lr)
        for what, value in (("Learning rate", lr), ("momentum", momentum), ("weight decay", weight_decay)):
            if not 0.0 <= value:
                raise ValueError(f"{what} should be >= 0 but is: {value}")
        if adjust_lr_fn is not None and adjust_lr_fn not in ["original", "match_rms_adamw"]:
            raise ValueError(f"Adjust learning rate function {adjust_lr_fn} is not supported")
        defaults = dict(
            lr=lr, weight_decay=weight_decay, momentum=momentum, nesterov=nesterov, ns_coefficients=ns_coefficients,
            eps=eps, ns_steps=ns_steps, adjust_lr_fn=adjust_lr_fn,
        )  # fmt: skip
        super().__init__(params, defaults)
        for group in self.param_groups:
            for p in group["params"]:
                if p.ndim != 2:
                    raise ValueError(
                        f"Muon only supports 2D parameters whereas we found a parameter with size: {p.size()}"
                    )

    _writes = 2
    step = Adafactor.step

    def _later_defaults(self):
        return {}

    def _check(self, p, grad):
        if torch.is_complex(p):
            raise RuntimeError("Muon does not support complex parameters")

    def _start(self, p, group, state):
        if group["ns_steps"] >= 100:
            raise ValueError("Number of steps must be less than 100 for computational efficiency")
        if len(group["ns_coefficients"]) != 3:
            raise ValueError("Coefficients must be a tuple of exactly 3 values")
        state["momentum_buffer"] = _zeros(p.grad)

    def _update(self, p, grad, state, group):
        engine.touch(f"{p._id},{p._id},{state['momentum_buffer']._id}")


class LBFGS(Optimizer):
    """How often it calls the closure depends on values: it is called once, and the state is that of one iteration."""

    def __init__(
        self, params, lr=1, max_iter=20, max_eval=None, tolerance_grad=1e-7, tolerance_change=1e-9, history_size=100,
        line_search_fn=None,
    ):  # fmt: skip
        _single(lr)
        _check("lr", lr, "learning rate")
        if max_eval is None:
            max_eval = max_iter * 5 // 4
        defaults = dict(
            lr=lr, max_iter=max_iter, max_eval=max_eval, tolerance_grad=tolerance_grad,
            tolerance_change=tolerance_change, history_size=history_size, line_search_fn=line_search_fn,
        )  # fmt: skip
        super().__init__(params, defaults)
        if len(self.param_groups) != 1:
            raise ValueError("LBFGS doesn't support per-parameter options (parameter groups)")
        self._params = self.param_groups[0]["params"]
        self._numel_cache = None

    @torch.no_grad()
    def step(self, closure):
        closure = torch.enable_grad()(closure)
        group = self.param_groups[0]
        state = self.state[self._params[0]]
        state.setdefault("func_evals", 0)
        state.setdefault("n_iter", 0)
        loss = closure()
        if group["line_search_fn"] not in (None, "strong_wolfe"):
            raise RuntimeError("only 'strong_wolfe' is supported")
        unknown = _engine.Unknown
        with unlisted():
            count = sum(p.numel() for p in self._params)
            state["func_evals"], state["n_iter"] = unknown("int"), unknown("int")
            state["d"] = torch.empty(count)
            state["t"] = group["lr"]
            state.setdefault("old_dirs", [])
            state.setdefault("old_stps", [])
            state.setdefault("ro", [])
            state["H_diag"] = 1
            state["prev_flat_grad"] = torch.empty(count)
            state["prev_loss"] = unknown("float")
            engine.touch(",".join(str(p._id) for p in self._params))
        return loss


_homes = {
    "_adafactor": [Adafactor], "_muon": [Muon], "adadelta": [Adadelta], "adagrad": [Adagrad], "adam": [Adam],
    "adamax": [Adamax], "adamw": [AdamW], "asgd": [ASGD], "lbfgs": [LBFGS], "nadam": [NAdam], "radam": [RAdam],
    "rmsprop": [RMSprop], "rprop": [Rprop], "sgd": [SGD], "sparse_adam": [SparseAdam],
}  # fmt: skip
