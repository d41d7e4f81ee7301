"""Linear layers, by PyTorch's own way."""

import math

from .. import functional as F, init


def _reset_linear(self):
    init.kaiming_uniform_(self.weight, a=math.sqrt(5))
    if self.bias is not None:
        fan_in, _ = init._calculate_fan_in_and_fan_out(self.weight)
        bound = 1 / math.sqrt(fan_in) if fan_in > 0 else 0
        init.uniform_(self.bias, -bound, bound)


def _reset_lazy(self):
    if not self.has_uninitialized_params() and self.in_features != 0:
        _reset_linear(self)


def _reset_bilinear(self):
    bound = 1 / math.sqrt(self.weight.size(1))
    init.uniform_(self.weight, -bound, bound)
    if self.bias is not None:
        init.uniform_(self.bias, -bound, bound)


def _linear_repr(self):
    return f"in_features={self.in_features}, out_features={self.out_features}, bias={self.bias is not None}"


def _bilinear_repr(self):
    return (
        f"in1_features={self.in1_features}, in2_features={self.in2_features}, "
        f"out_features={self.out_features}, bias={self.bias is not None}"
    )


METHODS = {
    "Linear": {
        "_by_function": lambda self, input: F.linear(input, self.weight, self.bias),
        "reset_parameters": _reset_linear,
        "extra_repr": _linear_repr,
    },
    "LazyLinear": {"reset_parameters": _reset_lazy},
    "Bilinear": {
        "_by_function": lambda self, input1, input2: F.bilinear(input1, input2, self.weight, self.bias),
        "reset_parameters": _reset_bilinear,
        "extra_repr": _bilinear_repr,
    },
}
