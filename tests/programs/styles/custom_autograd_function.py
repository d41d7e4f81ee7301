import torch
from torch.autograd import Function


class Clamp(Function):
    @staticmethod
    def forward(ctx, x, low, high):
        ctx.save_for_backward(x)
        ctx.limits = low, high
        print("forward", tuple(x.shape), ctx.needs_input_grad)
        return x.clamp(low, high)

    @staticmethod
    def backward(ctx, grad):
        x, = ctx.saved_tensors
        low, high = ctx.limits
        print("backward", tuple(grad.shape), low, high)
        return grad * ((x >= low) & (x <= high)), None, None


clamp = Clamp.apply
x = torch.zeros(2, 3, requires_grad=True)
y = clamp(x, -1., 1.)
print(y.shape, y.requires_grad, y.is_leaf, type(y.grad_fn).__name__)
y.sum().backward()
print(x.grad.shape)


class Split(Function):
    @staticmethod
    def forward(ctx, x):
        ctx.set_materialize_grads(False)
        return x[:1].clone(), x[1:].clone()

    @staticmethod
    def backward(ctx, a, b):
        print("grads", a is None, b is None)
        return torch.zeros(3, 2)


a, b = Split.apply(torch.ones(3, 2, requires_grad=True))
b.sum().backward()
print(a.shape, b.shape)
