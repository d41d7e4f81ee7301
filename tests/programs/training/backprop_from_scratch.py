"""A layer-by-layer backward pass by hand, checked against autograd."""
import torch

x = torch.tensor([[1., 2.], [3., -4.]])
W1 = torch.tensor([[1., 0., -1.], [2., 1., 0.]], requires_grad=True)
b1 = torch.zeros(3, requires_grad=True)
W2 = torch.tensor([[1.], [2.], [3.]], requires_grad=True)

z1 = x @ W1 + b1
a1 = z1.relu()
out = a1 @ W2
loss = out.sum()
print(z1, a1, out, loss, sep="\n")
loss.backward()

d_out = torch.ones_like(out)
d_W2 = a1.t() @ d_out
d_a1 = d_out @ W2.t()
d_z1 = d_a1 * (z1 > 0)
d_W1 = x.t().mm(d_z1)
d_b1 = d_z1.sum(0)
for name, mine, param in (("W2", d_W2, W2), ("W1", d_W1, W1), ("b1", d_b1, b1)):
    print(name, torch.equal(mine, param.grad), param.grad.tolist())
    assert mine.shape == param.shape
print(d_a1.requires_grad, d_z1.grad_fn.name())
