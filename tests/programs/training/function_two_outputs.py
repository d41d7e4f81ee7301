import torch
from torch.autograd import Function
from torch.autograd.function import once_differentiable


class SplitSum(Function):
    @staticmethod
    def forward(a, b):
        return a + b, a - b

    @staticmethod
    def setup_context(ctx, inputs, output):
        a, b = inputs
        ctx.shape = a.shape

    @staticmethod
    @once_differentiable
    def backward(ctx, g_sum, g_diff):
        print("backward", tuple(ctx.shape), g_sum, g_diff)
        return g_sum + g_diff, g_sum - g_diff


a = torch.tensor([5., 7.], requires_grad=True)
b = torch.tensor([1., 2.], requires_grad=True)
s, d = SplitSum.apply(a, b)
print(s, d)
(s * 2 + d).sum().backward()
print(a.grad, b.grad)


class Broken(Function):
    @staticmethod
    def forward(ctx, x):
        return x * 2

    @staticmethod
    def backward(ctx, g):
        return g, g


Broken.apply(a).sum().backward()
