# torch.nn.AvgPool1d
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
m = nn.AvgPool1d(3, stride=2)
print(m(torch.tensor([[[1., 2, 3, 4, 5, 6, 7]]])))

# torch.nn.BCELoss
m = nn.Sigmoid()
loss = nn.BCELoss()
input = torch.randn(3, 2, requires_grad=True)
target = torch.rand(3, 2, requires_grad=False)
output = loss(m(input), target)
try:
    output.backward()
except Exception as e:
    print(type(e).__name__, e)

# torch.nn.BCEWithLogitsLoss
target = torch.ones([10, 64], dtype=torch.float32)  # 64 classes, batch size = 10
output = torch.full([10, 64], 1.5)  # A prediction (logit)
pos_weight = torch.ones([64])  # All weights are equal to 1
criterion = torch.nn.BCEWithLogitsLoss(pos_weight=pos_weight)
print(criterion(output, target))
loss = nn.BCEWithLogitsLoss()
input = torch.randn(3, requires_grad=True)
target = torch.empty(3).random_(2)
output = loss(input, target)
try:
    output.backward()
except Exception as e:
    print(type(e).__name__, e)

# torch.nn.Bilinear
m = nn.Bilinear(20, 30, 40)
input1 = torch.randn(128, 20)
input2 = torch.randn(128, 30)
output = m(input1, input2)
print(output.size())

# torch.nn.ChannelShuffle
channel_shuffle = nn.ChannelShuffle(2)
input = torch.arange(1, 17, dtype=torch.float32).view(1, 4, 2, 2)
print(input)
output = channel_shuffle(input)
print(output)

# torch.nn.CircularPad1d
m = nn.CircularPad1d(2)
input = torch.arange(8, dtype=torch.float).reshape(1, 2, 4)
print(input)
print(m(input))
m = nn.CircularPad1d((3, 1))
print(m(input))

# torch.nn.CircularPad2d
m = nn.CircularPad2d(2)
input = torch.arange(9, dtype=torch.float).reshape(1, 1, 3, 3)
print(input)
print(m(input))
m = nn.CircularPad2d((1, 1, 2, 0))
print(m(input))

# torch.nn.ConstantPad1d
m = nn.ConstantPad1d(2, 3.5)
input = torch.randn(1, 2, 4)
_r = input
print(_r.shape, _r.dtype, _r.requires_grad)
_r = m(input)
print(_r.shape, _r.dtype, _r.requires_grad)
m = nn.ConstantPad1d(2, 3.5)
input = torch.randn(1, 2, 3)
_r = input
print(_r.shape, _r.dtype, _r.requires_grad)
_r = m(input)
print(_r.shape, _r.dtype, _r.requires_grad)
m = nn.ConstantPad1d((3, 1), 3.5)
_r = m(input)
print(_r.shape, _r.dtype, _r.requires_grad)
