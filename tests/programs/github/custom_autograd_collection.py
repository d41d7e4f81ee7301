import torch
from torch import nn
from torch.autograd import Function
from torch.autograd.function import once_differentiable


class SwishImplementation(torch.autograd.Function):
    @staticmethod
    def forward(ctx, i):
        result = i * torch.sigmoid(i)
        ctx.save_for_backward(i)
        return result

    @staticmethod
    def backward(ctx, grad_output):
        i = ctx.saved_tensors[0]
        sigmoid_i = torch.sigmoid(i)
        return grad_output * (sigmoid_i * (1 + i * (1 - sigmoid_i)))


class MemoryEfficientSwish(nn.Module):
    def forward(self, x):
        return SwishImplementation.apply(x)


class ReverseLayerF(Function):
    @staticmethod
    def forward(ctx, x, alpha):
        ctx.alpha = alpha
        return x.view_as(x)

    @staticmethod
    def backward(ctx, grad_output):
        output = grad_output.neg() * ctx.alpha
        return output, None


class BinarizeSTE(Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x.sign()

    @staticmethod
    @once_differentiable
    def backward(ctx, g):
        (x,) = ctx.saved_tensors
        print("backward of", type(ctx).__name__, ctx.needs_input_grad)
        return g * (x.abs() <= 1).to(g.dtype)


class MyCube(torch.autograd.Function):
    @staticmethod
    def forward(x):
        result = x ** 3
        dx = 3 * x ** 2
        return result, dx

    @staticmethod
    def setup_context(ctx, inputs, output):
        x, = inputs
        result, dx = output
        ctx.save_for_backward(x, dx)

    @staticmethod
    def backward(ctx, grad_output, grad_dx):
        x, dx = ctx.saved_tensors
        return grad_output * dx + grad_dx * 6 * x


class BinaryLinear(nn.Linear):
    def forward(self, x):
        return nn.functional.linear(x, BinarizeSTE.apply(self.weight), self.bias)


x = torch.tensor([0., 1., -1.], requires_grad=True)
y = MemoryEfficientSwish()(x)
print(y.grad_fn.name(), y.shape)
y.sum().backward()
print(x.grad.shape)

f = torch.ones(2, 3, requires_grad=True)
out = ReverseLayerF.apply(f, 0.5)
print(out, out.grad_fn is not None)
out.sum().backward()
print(f.grad)

w = torch.tensor([-2., -0.5, 0., 0.5, 3.], requires_grad=True)
b = BinarizeSTE.apply(w)
print(b)
b.backward(torch.full((5,), 2.0))
print(w.grad)

z = torch.tensor([1., 2.], requires_grad=True)
cube, dx = MyCube.apply(z)
print(cube, dx)
cube.sum().backward()
print(z.grad)

layer = BinaryLinear(4, 2)
print(layer)
layer(torch.ones(1, 4)).sum().backward()
print(layer.weight.grad.shape, layer.bias.grad)
try:
    SwishImplementation()(x)
except RuntimeError as e:
    print(str(e).split('\n')[0])


class Clamp01(Function):
    @staticmethod
    def forward(ctx, i):
        ctx.set_materialize_grads(False)
        ctx.mark_non_differentiable()
        return i.clamp(0, 1)

    @staticmethod
    def backward(ctx, g):
        return g, None


t = torch.tensor([2.0], requires_grad=True)
Clamp01.apply(t).backward()
print(t.grad)
