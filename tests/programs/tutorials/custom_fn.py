import torch
class MyReLU(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x.clamp(min=0)
    @staticmethod
    def backward(ctx, g):
        x, = ctx.saved_tensors
        g = g.clone()
        g[x < 0] = 0
        return g
x = torch.tensor([-1., 2., 3.], requires_grad=True)
y = MyReLU.apply(x)
print(y)
y.sum().backward()
print(x.grad)
class Scale(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, k):
        ctx.k = k
        return x * k
    @staticmethod
    def backward(ctx, g):
        return g * ctx.k, None
z = torch.tensor([1., 2.], requires_grad=True)
print(Scale.apply(z, 3))
Scale.apply(z, 3).backward(torch.ones(2))
print(z.grad, torch.autograd.gradcheck(lambda t: Scale.apply(t, 2.0), (torch.ones(2, dtype=torch.double, requires_grad=True),)))
class Bad(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x): return x * 2
    @staticmethod
    def backward(ctx, g): return g, g
Bad.apply(z).sum().backward()
