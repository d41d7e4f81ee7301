# torch.autograd.detect_anomaly
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
from torch import autograd
class MyFunc(autograd.Function):
    @staticmethod
    def forward(ctx, inp):
        return inp.clone()

    @staticmethod
    def backward(ctx, gO):
        # Error during the backward pass
        raise RuntimeError("Some error in backward")
        return gO.clone()
def run_fn(a):
    out = MyFunc.apply(a)
    return out.sum()
inp = torch.rand(10, 10, requires_grad=True)
out = run_fn(inp)
try:
    out.backward()
except Exception as e:
    print(type(e).__name__, e)
try:
    with autograd.detect_anomaly():
        inp = torch.rand(10, 10, requires_grad=True)
        out = run_fn(inp)
        out.backward()
except Exception as e:
    print(type(e).__name__, e)

# torch.autograd.graph.Node.name
a = torch.tensor([0., 0., 0.], requires_grad=True)
b = a.clone()
try:
    assert isinstance(b.grad_fn, torch.autograd.graph.Node)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(b.grad_fn.name())
except Exception as e:
    print(type(e).__name__, e)
