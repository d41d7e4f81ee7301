"""`torch.distributions`: shapes, and numbers where the parameters are known. What is drawn is not known."""

from .._registry import missing as _missing, module as _module
from . import _composed, _simple, constraints, distribution, transforms
from .distribution import Distribution, ExponentialFamily
from .kl import kl_divergence, register_kl
from .transforms import *  # noqa: F403

_homes = {
    "OneHotCategoricalStraightThrough": "one_hot_categorical", "OneHotCategorical": "one_hot_categorical",
    "LogitRelaxedBernoulli": "relaxed_bernoulli", "RelaxedBernoulli": "relaxed_bernoulli",
    "ExpRelaxedCategorical": "relaxed_categorical", "RelaxedOneHotCategorical": "relaxed_categorical",
    "StudentT": "studentT", "FisherSnedecor": "fishersnedecor", "Chi2": "chi2",
}  # fmt: skip
_unseen = {"LogitRelaxedBernoulli", "ExpRelaxedCategorical"}


def _snake(name):
    return "".join(f"_{one.lower()}" if one.isupper() else one for one in name).lstrip("_")


for _source in (_simple, _composed):
    for _name, _kind in list(vars(_source).items()):
        if isinstance(_kind, type) and issubclass(_kind, Distribution) and _kind.__module__ == _source.__name__ and _name[0] != "_":
            _home = _module(f"torch.distributions.{_homes.get(_name) or _snake(_name)}")
            _kind.__module__ = _home.__name__
            setattr(_home, _name, _kind)
            if _name not in _unseen:
                globals()[_name] = _kind
Distribution.__module__ = "torch.distributions.distribution"
utils = _module("torch.distributions.utils")
for _name in (
    "broadcast_all", "clamp_probs", "lazy_property", "logits_to_probs", "probs_to_logits", "_sum_rightmost"
):  # fmt: skip
    setattr(utils, _name, getattr(distribution, _name))
exp_family = _module("torch.distributions.exp_family")
exp_family.ExponentialFamily = ExponentialFamily


class _Transforms:
    """`biject_to` and `transform_to`: a transform into what a constraint allows."""

    def __init__(self, is_bijective):
        self._is_bijective = is_bijective

    def __call__(self, constraint):
        t, c = transforms, constraints
        name = type(constraint).__name__
        if name == "_IndependentConstraint":
            inner = self(constraint.base_constraint)
            count = constraint.reinterpreted_batch_ndims
            return t.IndependentTransform(inner, count) if inner.parts_or_self() else inner
        if constraint is c.real:
            return t.identity_transform
        if name in ("_GreaterThan", "_GreaterThanEq"):
            return t.ComposeTransform([t.ExpTransform(), t.AffineTransform(constraint.lower_bound, 1)])
        if name == "_LessThan":
            return t.ComposeTransform([t.ExpTransform(), t.AffineTransform(constraint.upper_bound, -1)])
        if name in ("_Interval", "_HalfOpenInterval"):
            low, high = constraint.lower_bound, constraint.upper_bound
            if isinstance(low, (int, float)) and low == 0 and isinstance(high, (int, float)) and high == 1:
                return t.SigmoidTransform()
            return t.ComposeTransform([t.SigmoidTransform(), t.AffineTransform(low, high - low)])
        if constraint is c.simplex:
            return t.StickBreakingTransform() if self._is_bijective else t.SoftmaxTransform()
        if constraint is c.lower_cholesky:
            return t.LowerCholeskyTransform()
        if constraint is c.positive_definite:
            return t.PositiveDefiniteTransform()
        raise NotImplementedError(f"Cannot transform {type(constraint).__name__} constraints")


transforms.Transform.parts_or_self = lambda self: getattr(self, "parts", True)
biject_to, transform_to = _Transforms(True), _Transforms(False)
__all__ = [name for name, value in globals().items() if name[0] != "_" and not hasattr(value, "__path__") and type(value) is not type(utils)]
__getattr__ = _missing("torch.distributions")
