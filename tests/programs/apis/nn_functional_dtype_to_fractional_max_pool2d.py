# torch.nn.functional.DType
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
print(int('0b100', base=0))

# torch.nn.functional.binary_cross_entropy
input = torch.randn(3, 2, requires_grad=True)
target = torch.rand(3, 2, requires_grad=False)
loss = F.binary_cross_entropy(torch.sigmoid(input), target)
try:
    loss.backward()
except Exception as e:
    print(type(e).__name__, e)

# torch.nn.functional.binary_cross_entropy_with_logits
input = torch.randn(3, requires_grad=True)
target = torch.empty(3).random_(2)
loss = F.binary_cross_entropy_with_logits(input, target)
try:
    loss.backward()
except Exception as e:
    print(type(e).__name__, e)

# torch.nn.functional.cross_entropy
input = torch.randn(3, 5, requires_grad=True)
target = torch.randint(5, (3,), dtype=torch.int64)
loss = F.cross_entropy(input, target)
try:
    loss.backward()
except Exception as e:
    print(type(e).__name__, e)
input = torch.randn(3, 5, requires_grad=True)
target = torch.randn(3, 5).softmax(dim=1)
loss = F.cross_entropy(input, target)
try:
    loss.backward()
except Exception as e:
    print(type(e).__name__, e)

# torch.nn.functional.ctc_loss
log_probs = torch.randn(50, 16, 20).log_softmax(2).detach().requires_grad_()
targets = torch.randint(1, 20, (16, 30), dtype=torch.long)
input_lengths = torch.full((16,), 50, dtype=torch.long)
target_lengths = torch.randint(10, 30, (16,), dtype=torch.long)
loss = F.ctc_loss(log_probs, targets, input_lengths, target_lengths)
try:
    loss.backward()
except Exception as e:
    print(type(e).__name__, e)

# torch.nn.functional.embedding
input = torch.tensor([[1, 2, 4, 5], [4, 3, 2, 9]])
embedding_matrix = torch.rand(10, 3)
_r = F.embedding(input, embedding_matrix)
print(_r.shape, _r.dtype, _r.requires_grad)
weights = torch.rand(10, 3)
print(weights[0, :].zero_())
embedding_matrix = weights
input = torch.tensor([[0, 2, 0, 5]])
_r = F.embedding(input, embedding_matrix, padding_idx=0)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.nn.functional.embedding_bag
embedding_matrix = torch.rand(10, 3)
input = torch.tensor([1, 2, 4, 5, 4, 3, 2, 9])
offsets = torch.tensor([0, 4])
_r = F.embedding_bag(input, embedding_matrix, offsets)
print(_r.shape, _r.dtype, _r.requires_grad)
embedding_matrix = torch.rand(10, 3)
input = torch.tensor([2, 2, 2, 2, 4, 3, 2, 9])
offsets = torch.tensor([0, 4])
_r = F.embedding_bag(input, embedding_matrix, offsets, padding_idx=2, mode='sum')
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.nn.functional.fractional_max_pool2d
input = torch.randn(20, 16, 50, 32)
_r = F.fractional_max_pool2d(input, 3, output_size=(13, 12))
print(_r.shape, _r.dtype, _r.requires_grad)
_r = F.fractional_max_pool2d(input, 3, output_ratio=(0.5, 0.5))
print(_r.shape, _r.dtype, _r.requires_grad)
