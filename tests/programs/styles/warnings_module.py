import warnings
import torch
from torch import nn


def deprecated(msg):
    def wrap(f):
        def inner(*a, **k):
            warnings.warn(f"{f.__name__}: {msg}", DeprecationWarning, stacklevel=2)
            return f(*a, **k)
        return inner
    return wrap


@deprecated("use reshape")
def resize(x, *s):
    return x.reshape(*s)


class ShapeWarning(UserWarning):
    pass


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(resize(torch.arange(4), 2, 2).shape)
    warnings.warn("odd size", ShapeWarning)
    nn.functional.mse_loss(torch.zeros(4, 1), torch.zeros(4))
    nn.LSTM(2, 2, dropout=0.5)
    nn.Softmax()(torch.zeros(2, 2))
for w in caught:
    print(w.category.__name__, "|", str(w.message).split(". ")[0])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        nn.functional.l1_loss(torch.zeros(3), torch.zeros(3, 1))
    except UserWarning as e:
        print("as an error:", str(e)[:60])
    try:
        resize(torch.zeros(1), 1)
    except DeprecationWarning as e:
        print(e)
with warnings.catch_warnings():
    warnings.filterwarnings("ignore", category=ShapeWarning)
    warnings.warn("ignored", ShapeWarning)
print(issubclass(ShapeWarning, Warning), len(caught))
