# torch.nn.Module.named_modules
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
l = nn.Linear(2, 2)
net = nn.Sequential(l, l)
for idx, m in enumerate(net.named_modules()):
    print(idx, '->', m)

# torch.nn.Module.to
linear = nn.Linear(2, 2)
_r = linear.weight
print(_r.shape, _r.dtype, _r.requires_grad)
print(linear.to(torch.double))
_r = linear.weight
print(_r.shape, _r.dtype, _r.requires_grad)
_r = linear.weight
print(_r.shape, _r.dtype, _r.requires_grad)
cpu = torch.device("cpu")
print(linear.to(cpu))
_r = linear.weight
print(_r.shape, _r.dtype, _r.requires_grad)
linear = nn.Linear(2, 2, bias=None).to(torch.cdouble)
_r = linear.weight
print(_r.shape, _r.dtype, _r.requires_grad)
_r = linear(torch.ones(3, 2, dtype=torch.cdouble))
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.nn.MultiLabelSoftMarginLoss
loss = nn.MultiLabelSoftMarginLoss()
input = torch.randn(3, 5, requires_grad=True)
target = torch.empty(3, 5).random_(2)
output = loss(input, target)
try:
    output.backward()
except Exception as e:
    print(type(e).__name__, e)

# torch.nn.NLLLoss
log_softmax = nn.LogSoftmax(dim=1)
loss_fn = nn.NLLLoss()
input = torch.randn(3, 5, requires_grad=True)
target = torch.tensor([1, 0, 4])
loss = loss_fn(log_softmax(input), target)
try:
    loss.backward()
except Exception as e:
    print(type(e).__name__, e)
N, C = 5, 4
loss_fn = nn.NLLLoss()
data = torch.randn(N, 16, 10, 10)
conv = nn.Conv2d(16, C, (3, 3))
log_softmax = nn.LogSoftmax(dim=1)
output = log_softmax(conv(data))
target = torch.empty(N, 8, 8, dtype=torch.long).random_(0, C)
loss = loss_fn(output, target)
try:
    loss.backward()
except Exception as e:
    print(type(e).__name__, e)

# torch.nn.PixelShuffle
pixel_shuffle = nn.PixelShuffle(3)
input = torch.randn(1, 9, 4, 4)
output = pixel_shuffle(input)
print(output.size())

# torch.nn.PixelUnshuffle
pixel_unshuffle = nn.PixelUnshuffle(3)
input = torch.randn(1, 1, 12, 12)
output = pixel_unshuffle(input)
print(output.size())

# torch.nn.PoissonNLLLoss
loss = nn.PoissonNLLLoss()
log_input = torch.randn(5, 2, requires_grad=True)
target = torch.randn(5, 2)
output = loss(log_input, target)
try:
    output.backward()
except Exception as e:
    print(type(e).__name__, e)

# torch.nn.RMSNorm
rms_norm = nn.RMSNorm([2, 3])
input = torch.randn(2, 2, 3)
_r = rms_norm(input)
print(_r.shape, _r.dtype, _r.requires_grad)
