import torch
from torch.autograd import Function


class BinarySign(Function):
    """Straight-through estimator."""

    @staticmethod
    def forward(ctx, w):
        ctx.save_for_backward(w)
        return torch.where(w >= 0, torch.ones_like(w), -torch.ones_like(w))

    @staticmethod
    def backward(ctx, grad):
        (w,) = ctx.saved_tensors
        return grad * (w.abs() <= 1)


class GradientReversal(Function):
    @staticmethod
    def forward(ctx, x, lam):
        ctx.lam = lam
        return x.view_as(x)

    @staticmethod
    def backward(ctx, g):
        return -ctx.lam * g, None


class BinaryLinear(torch.nn.Linear):
    def forward(self, x):
        return torch.nn.functional.linear(x, BinarySign.apply(self.weight), self.bias)


w = torch.tensor([-3., -0.5, 0.25, 2.], requires_grad=True)
q = BinarySign.apply(w)
print(q)
(q * torch.tensor([1., 2., 3., 4.])).sum().backward()
print(w.grad)

r = torch.tensor([1., 2.], requires_grad=True)
GradientReversal.apply(r, 0.5).sum().backward()
print(r.grad)

layer = BinaryLinear(6, 3)
out = layer(torch.ones(2, 6))
print(layer, out.shape)
out.sum().backward()
print(layer.weight.grad.shape, layer.bias.grad)

# the same trick in one line
hard = torch.round(w) + w - w.detach()
print(hard)
