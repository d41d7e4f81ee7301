# torch.nn.SmoothL1Loss
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
loss = nn.SmoothL1Loss()
input = torch.randn(3, 5, requires_grad=True)
target = torch.randn(3, 5)
output = loss(input, target)
try:
    output.backward()
except Exception as e:
    print(type(e).__name__, e)

# torch.nn.SoftMarginLoss
loss = nn.SoftMarginLoss()
input = torch.randn(3, 5, requires_grad=True)
target = torch.randn(3, 5).sign()
output = loss(input, target)
try:
    output.backward()
except Exception as e:
    print(type(e).__name__, e)

# torch.nn.TripletMarginLoss
triplet_loss = nn.TripletMarginLoss(margin=1.0, p=2, eps=1e-7)
anchor = torch.randn(100, 128, requires_grad=True)
positive = torch.randn(100, 128, requires_grad=True)
negative = torch.randn(100, 128, requires_grad=True)
output = triplet_loss(anchor, positive, negative)
try:
    output.backward()
except Exception as e:
    print(type(e).__name__, e)

# torch.nn.TripletMarginWithDistanceLoss
embedding = nn.Embedding(1000, 128)
anchor_ids = torch.randint(0, 1000, (1,))
positive_ids = torch.randint(0, 1000, (1,))
negative_ids = torch.randint(0, 1000, (1,))
anchor = embedding(anchor_ids)
positive = embedding(positive_ids)
negative = embedding(negative_ids)
triplet_loss = \
    nn.TripletMarginWithDistanceLoss(distance_function=nn.PairwiseDistance())
output = triplet_loss(anchor, positive, negative)
try:
    output.backward()
except Exception as e:
    print(type(e).__name__, e)
def l_infinity(x1, x2):
    return torch.max(torch.abs(x1 - x2), dim=1).values
triplet_loss = (
    nn.TripletMarginWithDistanceLoss(distance_function=l_infinity, margin=1.5))
output = triplet_loss(anchor, positive, negative)
try:
    output.backward()
except Exception as e:
    print(type(e).__name__, e)
triplet_loss = (
    nn.TripletMarginWithDistanceLoss(
        distance_function=lambda x, y: 1.0 - F.cosine_similarity(x, y)))
output = triplet_loss(anchor, positive, negative)
try:
    output.backward()
except Exception as e:
    print(type(e).__name__, e)

# torch.nn.UpsamplingNearest2d
input = torch.arange(1, 5, dtype=torch.float32).view(1, 1, 2, 2)
print(input)
m = nn.UpsamplingNearest2d(scale_factor=2)
print(m(input))

# torch.nn.ZeroPad1d
m = nn.ZeroPad1d(2)
input = torch.randn(1, 2, 4)
_r = input
print(_r.shape, _r.dtype, _r.requires_grad)
_r = m(input)
print(_r.shape, _r.dtype, _r.requires_grad)
m = nn.ZeroPad1d(2)
input = torch.randn(1, 2, 3)
_r = input
print(_r.shape, _r.dtype, _r.requires_grad)
_r = m(input)
print(_r.shape, _r.dtype, _r.requires_grad)
m = nn.ZeroPad1d((3, 1))
_r = m(input)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.nn.ZeroPad2d
m = nn.ZeroPad2d(2)
input = torch.randn(1, 1, 3, 3)
_r = input
print(_r.shape, _r.dtype, _r.requires_grad)
_r = m(input)
print(_r.shape, _r.dtype, _r.requires_grad)
m = nn.ZeroPad2d((1, 1, 2, 0))
_r = m(input)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.nn.functional.DType.as_integer_ratio
print((10).as_integer_ratio())
print((-10).as_integer_ratio())
print((0).as_integer_ratio())
