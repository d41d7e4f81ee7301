from __future__ import annotations
import torch
from typing import NamedTuple, Iterator
class Point(NamedTuple):
    x: torch.Tensor
    y: torch.Tensor
class Polynomial:
    """Evaluate and differentiate a polynomial with coefficients c0 + c1 x + ..."""
    def __init__(self, *coef: float) -> None:
        self.coef = torch.tensor(coef)
    def __call__(self, x: torch.Tensor) -> torch.Tensor:
        return sum(c * x ** i for i, c in enumerate(self.coef))
    def derivative(self) -> Polynomial:
        return Polynomial(*(i * c for i, c in enumerate(self.coef.tolist()) if i))
    def __repr__(self):
        return " + ".join(f"{c:g}x^{i}" for i, c in enumerate(self.coef.tolist()))
p = Polynomial(1., -3., 2.)
print(p, "|", p.derivative())
x = torch.tensor([0., 1., 2.], requires_grad=True)
y = p(x)
print(y)
y.sum().backward()
print(x.grad, p.derivative()(x.detach()), torch.equal(x.grad, p.derivative()(x.detach())))
pt = Point(torch.tensor(1), torch.tensor([2.0]))
print(pt, pt._asdict())
def newton(f, x0, n=5) -> Iterator[float]:
    x = torch.tensor(x0, requires_grad=True)
    for _ in range(n):
        y = f(x)
        g, = torch.autograd.grad(y, x)
        x = (x - y / g).detach().requires_grad_()
        yield x.item()
for i, r in enumerate(newton(lambda t: t * t - 2, 1.0, 4)):
    print(i, f"{r:.6f}")
