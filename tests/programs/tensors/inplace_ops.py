import torch

x = torch.ones(3)
y = x
ident = id(x)
x += 1
print(x, y, id(x) == ident)
x = x + 1
print(x, y, id(x) == ident)
y.add_(10).mul_(2).sub_(4).div_(5)
print(y)
z = torch.tensor([3, 1, 2])
print(z.zero_(), z.fill_(7), z.clamp_(max=5), z.neg_(), z.abs_(), z.pow_(2))
print(torch.tensor([1.5, -2.5]).floor_(), torch.tensor([4., 9.]).sqrt_(), torch.tensor([1., 2.]).reciprocal_())
m = torch.zeros(2, 3)
m.copy_(torch.tensor([1., 2., 3.]))
print(m)
print(m.t_().shape, m.unsqueeze_(0).shape, m.squeeze_().shape, m.resize_(2, 2).shape)
m.fill_diagonal_(0)
print(m)
w = torch.arange(4)
w.masked_fill_(w > 1, 0).index_fill_(0, torch.tensor([0]), 9)
print(w)
w[1:].add_(1)
print(w, w._version)
a, b = torch.zeros(2), torch.zeros(2)
a.set_(b)
a[0] = 5
print(b)
p = torch.tensor([1., 2., 3.]).requires_grad_()
print(p.detach_().requires_grad)
print(torch.ones(2).bernoulli_(1.0), torch.zeros(2, dtype=torch.bool).logical_not_())
torch.ones(2, dtype=torch.int).div_(2)
