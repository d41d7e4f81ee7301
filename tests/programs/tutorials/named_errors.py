import torch
def f(x: torch.Tensor) -> torch.Tensor:
    if x.dim() != 2:
        raise ValueError(f"expected 2D input, got {x.dim()}D with shape {tuple(x.shape)}")
    return x.sum(1)
print(f(torch.ones(2, 3)))
try:
    f(torch.ones(3))
except ValueError as e:
    print(repr(e))
finally:
    print("cleanup")
class ShapeError(RuntimeError):
    def __init__(self, want, got):
        super().__init__(f"want {want} got {got}")
        self.want, self.got = want, got
def check(t, *shape):
    for w, g in zip(shape, t.shape):
        if w is not None and w != g:
            raise ShapeError(shape, tuple(t.shape))
    return t
check(torch.zeros(4, 5), None, 5)
try:
    check(torch.zeros(4, 5), 4, 6)
except ShapeError as e:
    print(type(e).__name__, e, e.got)
try:
    try:
        torch.ones(2) @ torch.ones(3)
    except RuntimeError as e:
        raise TypeError("bad operands") from e
except TypeError as e:
    print(e, "<-", e.__cause__)
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("careful", UserWarning)
    print(len(w), w[0].message)
assert torch.ones(2).sum() == 2, "sum"
assert torch.ones(2).sum() == 3, f"sum was {torch.ones(2).sum()}"
