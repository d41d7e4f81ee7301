"""Module docstring: 模块文档."""
import torch
from torch import nn


class Documented(nn.Module):
    r"""Applies :math:`y = \alpha x`.

    Args:
        alpha (float): the scale

    Shape:
        - Input: :math:`(N, *)`
        - Output: the same

    Examples::

        >>> m = Documented(2.)
        >>> m(torch.ones(2)).tolist()
        [2.0, 2.0]
    """

    __constants__ = ["alpha"]
    alpha: float

    def __init__(self, alpha=1.):
        super().__init__()
        self.alpha = alpha

    def forward(self, x):
        """Scale."""
        return x * self.alpha

    def extra_repr(self):
        return "alpha={alpha}".format(**self.__dict__)


print(__doc__, Documented.__doc__.strip().splitlines()[0], Documented.forward.__doc__, Documented(3.), sep="\n")
import doctest
runner = doctest.DocTestRunner(verbose=False)
test = doctest.DocTestParser().get_doctest(Documented.__doc__, {"Documented": Documented, "torch": torch}, "Documented", None, 0)
print(test.name, len(test.examples), runner.run(test).failed)
print(Documented.__constants__, Documented.__name__, Documented.__dict__["alpha"] if "alpha" in Documented.__dict__ else "only annotated", bool(nn.Linear.__doc__))
