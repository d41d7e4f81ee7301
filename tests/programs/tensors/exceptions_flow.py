import sys
import torch


class ShapeError(ValueError):
    def __init__(self, got, want):
        self.got, self.want = tuple(got), tuple(want)
        super().__init__(f"got {self.got}, want {self.want}")


def need(t, *want):
    if len(t.shape) != len(want) or any(w not in (None, g) for g, w in zip(t.shape, want)):
        raise ShapeError(t.shape, want)
    return t


need(torch.zeros(2, 3), None, 3)
try:
    need(torch.zeros(2, 3), None, 4)
except ShapeError as e:
    print(type(e).__name__, e, e.got)
else:
    print("unreachable")
finally:
    print("finally")
try:
    try:
        torch.zeros(2) @ torch.zeros(3)
    except RuntimeError as e:
        raise ShapeError((2,), (3,)) from e
except ShapeError as e:
    print(type(e.__cause__).__name__, "->", e)
try:
    torch.zeros(2, 3).view(5)
except (TypeError, RuntimeError) as e:
    print(e.args, sys.exc_info()[0].__name__)
for f in (lambda: 1 / torch.tensor(0.), lambda: torch.tensor(1) // 0, lambda: 1 // torch.tensor([0]), lambda: torch.tensor(5) % 0, lambda: torch.tensor(5.) % 0):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def deep(n):
    return need(torch.zeros(n), 3) if n == 0 else deep(n - 1)
deep(3)
