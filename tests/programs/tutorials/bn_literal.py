import torch
from torch import nn
bn = nn.BatchNorm1d(2, momentum=0.5)
x = torch.tensor([[1., 10.], [3., 30.]])
print(bn.running_mean, bn.running_var, bn.num_batches_tracked)
y = bn(x)
print(bn.running_mean, bn.running_var, bn.num_batches_tracked)
print(x.mean(0), x.var(0), x.var(0, unbiased=False), x.std(0))
print(y.shape, y.requires_grad)
bn.eval()
print(bn.training)
for name, buf in bn.named_buffers():
    print(name, tuple(buf.shape), buf.dtype)
print([n for n, _ in bn.named_parameters()])
print(bn)
ln = nn.LayerNorm(4)
print(ln, ln.weight, ln.bias)
bn.train()
bn(torch.ones(1, 2))
