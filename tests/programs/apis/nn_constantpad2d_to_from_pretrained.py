# torch.nn.ConstantPad2d
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
m = nn.ConstantPad2d(2, 3.5)
input = torch.randn(1, 2, 2)
_r = input
print(_r.shape, _r.dtype, _r.requires_grad)
_r = m(input)
print(_r.shape, _r.dtype, _r.requires_grad)
m = nn.ConstantPad2d((3, 0, 2, 1), 3.5)
_r = m(input)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.nn.ConvTranspose1d
m = nn.ConvTranspose1d(16, 33, 3, stride=2)
input = torch.randn(20, 16, 50)
output = m(input)
input = torch.randn(1, 16, 12)
downsample = nn.Conv1d(16, 16, 3, stride=2, padding=1)
upsample = nn.ConvTranspose1d(16, 16, 3, stride=2, padding=1)
h = downsample(input)
print(h.size())
output = upsample(h, output_size=input.size())
print(output.size())

# torch.nn.ConvTranspose2d
m = nn.ConvTranspose2d(16, 33, 3, stride=2)
m = nn.ConvTranspose2d(16, 33, (3, 5), stride=(2, 1), padding=(4, 2))
input = torch.randn(20, 16, 50, 100)
output = m(input)
input = torch.randn(1, 16, 12, 12)
downsample = nn.Conv2d(16, 16, 3, stride=2, padding=1)
upsample = nn.ConvTranspose2d(16, 16, 3, stride=2, padding=1)
h = downsample(input)
print(h.size())
output = upsample(h, output_size=input.size())
print(output.size())

# torch.nn.CosineEmbeddingLoss
loss = nn.CosineEmbeddingLoss()
input1 = torch.randn(3, 5, requires_grad=True)
input2 = torch.randn(3, 5, requires_grad=True)
target = torch.ones(3)
output = loss(input1, input2, target)
try:
    output.backward()
except Exception as e:
    print(type(e).__name__, e)

# torch.nn.Embedding
embedding = nn.Embedding(10, 3)
input = torch.LongTensor([[1, 2, 4, 5], [4, 3, 2, 9]])
_r = embedding(input)
print(_r.shape, _r.dtype, _r.requires_grad)
embedding = nn.Embedding(10, 3, padding_idx=0)
input = torch.LongTensor([[0, 2, 0, 5]])
_r = embedding(input)
print(_r.shape, _r.dtype, _r.requires_grad)
padding_idx = 0
embedding = nn.Embedding(3, 3, padding_idx=padding_idx)
_r = embedding.weight
print(_r.shape, _r.dtype, _r.requires_grad)
with torch.no_grad():
    embedding.weight[padding_idx] = torch.ones(3)
_r = embedding.weight
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.nn.Embedding.from_pretrained
weight = torch.FloatTensor([[1, 2.3, 3], [4, 5.1, 6.3]])
embedding = nn.Embedding.from_pretrained(weight)
input = torch.LongTensor([1])
print(embedding(input))

# torch.nn.EmbeddingBag
embedding_sum = nn.EmbeddingBag(10, 3, mode='sum')
input = torch.tensor([1, 2, 4, 5, 4, 3, 2, 9], dtype=torch.long)
offsets = torch.tensor([0, 4], dtype=torch.long)
_r = embedding_sum(input, offsets)
print(_r.shape, _r.dtype, _r.requires_grad)
embedding_sum = nn.EmbeddingBag(10, 3, mode='sum', padding_idx=2)
input = torch.tensor([2, 2, 2, 2, 4, 3, 2, 9], dtype=torch.long)
offsets = torch.tensor([0, 4], dtype=torch.long)
_r = embedding_sum(input, offsets)
print(_r.shape, _r.dtype, _r.requires_grad)
embedding = nn.Embedding(10, 3, padding_idx=2)

# torch.nn.EmbeddingBag.from_pretrained
weight = torch.FloatTensor([[1, 2.3, 3], [4, 5.1, 6.3]])
embeddingbag = nn.EmbeddingBag.from_pretrained(weight)
input = torch.LongTensor([[1, 0]])
print(embeddingbag(input))
