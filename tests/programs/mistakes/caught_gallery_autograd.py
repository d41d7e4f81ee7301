import torch
from torch import autograd

def case(name):
    def wrap(f):
        try:
            print(f'[{name}] ok', f())
        except Exception as e:
            print(f'[{name}] {type(e).__name__}: {str(e).splitlines()[0]}')
        return f
    return wrap

@case('detach is a view without grad')
def _():
    a = torch.ones(2, requires_grad=True)
    return a.detach().requires_grad

@case('int input to grad')
def _():
    a = torch.ones(2)
    return autograd.grad(a.sum(), a)

@case('grad of vector')
def _():
    a = torch.ones(2, requires_grad=True)
    return autograd.grad(a * 2, a)

@case('second derivative without create_graph')
def _():
    a = torch.tensor(3., requires_grad=True)
    g, = autograd.grad(a ** 3, a)
    return autograd.grad(g, a)

@case('second derivative')
def _():
    a = torch.tensor(3., requires_grad=True)
    g, = autograd.grad(a ** 2, a, create_graph=True)
    return [h.shape for h in autograd.grad(g, a)]

@case('grad assigned a wrong shape')
def _():
    a = torch.ones(2, requires_grad=True)
    a.grad = torch.ones(3)

@case('grad assigned a wrong dtype')
def _():
    a = torch.ones(2, requires_grad=True)
    a.grad = torch.ones(2, dtype=torch.long)

@case('grad assigned a list')
def _():
    a = torch.ones(2, requires_grad=True)
    a.grad = [1., 1.]

@case('retain_grad of a constant')
def _():
    torch.ones(2).retain_grad()

@case('inplace on a view of unbind')
def _():
    a = torch.ones(2, 2, requires_grad=True) * 1
    x, y = a.unbind()
    x.add_(1)
    return x.shape

@case('custom function without backward')
def _():
    class F(autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return x * 2
    a = torch.ones(2, requires_grad=True)
    F.apply(a).sum().backward()

@case('custom function called')
def _():
    class G(autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return x
    return G()(torch.ones(1))

@case('inference tensor')
def _():
    with torch.inference_mode():
        a = torch.ones(2)
    w = torch.ones(2, requires_grad=True)
    return (a * w).sum().backward()

@case('set_grad_enabled')
def _():
    with torch.set_grad_enabled(False):
        return (torch.ones(1, requires_grad=True) * 2).requires_grad

torch.ones(2, requires_grad=True).sum().backward(torch.ones(2))
