# torch.nn.Flatten
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
input = torch.randn(32, 1, 5, 5)
m = nn.Flatten()
output = m(input)
print(output.size())
m = nn.Flatten(0, 2)
output = m(input)
print(output.size())

# torch.nn.Fold
fold_params = dict(kernel_size=..., dilation=..., padding=..., stride=...)
fold = nn.Fold(output_size=..., **fold_params)
unfold = nn.Unfold(**fold_params)
try:
    input_ones = torch.ones(input.shape, dtype=input.dtype)
except Exception as e:
    print(type(e).__name__, e)
fold = nn.Fold(output_size=(4, 5), kernel_size=(2, 2))
input = torch.randn(1, 3 * 2 * 2, 12)
output = fold(input)
print(output.size())

# torch.nn.GaussianNLLLoss
loss = nn.GaussianNLLLoss()
input = torch.randn(5, 2, requires_grad=True)
target = torch.randn(5, 2)
var = torch.ones(5, 2, requires_grad=True)  # heteroscedastic
output = loss(input, target, var)
try:
    output.backward()
except Exception as e:
    print(type(e).__name__, e)
loss = nn.GaussianNLLLoss()
input = torch.randn(5, 2, requires_grad=True)
target = torch.randn(5, 2)
var = torch.ones(5, 1, requires_grad=True)  # homoscedastic
output = loss(input, target, var)
try:
    output.backward()
except Exception as e:
    print(type(e).__name__, e)

# torch.nn.HingeEmbeddingLoss
loss = nn.HingeEmbeddingLoss()
input = torch.randn(3, 5, requires_grad=True)
target = torch.randn(3, 5).sign()
output = loss(input, target)
try:
    output.backward()
except Exception as e:
    print(type(e).__name__, e)

# torch.nn.HuberLoss
loss = nn.HuberLoss()
input = torch.randn(3, 5, requires_grad=True)
target = torch.randn(3, 5)
output = loss(input, target)
try:
    output.backward()
except Exception as e:
    print(type(e).__name__, e)

# torch.nn.Identity
m = nn.Identity(54, unused_argument1=0.1, unused_argument2=False)
input = torch.randn(128, 20)
output = m(input)
print(output.size())

# torch.nn.L1Loss
loss = nn.L1Loss()
input = torch.randn(3, 5, requires_grad=True)
target = torch.randn(3, 5)
output = loss(input, target)
try:
    output.backward()
except Exception as e:
    print(type(e).__name__, e)

# torch.nn.LayerNorm
batch, sentence_length, embedding_dim = 20, 5, 10
embedding = torch.randn(batch, sentence_length, embedding_dim)
layer_norm = nn.LayerNorm(embedding_dim)
_r = layer_norm(embedding)
print(_r.shape, _r.dtype, _r.requires_grad)
N, C, H, W = 20, 5, 10, 10
input = torch.randn(N, C, H, W)
layer_norm = nn.LayerNorm([C, H, W])
output = layer_norm(input)
