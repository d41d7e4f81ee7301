import torch

a = torch.tensor([1, 2, 3])
b = torch.tensor([3, 2, 1])
print(a == b, a != b, a < b, a >= 2, 2 > a)
print((a == b).any(), (a == b).all(), torch.equal(a, b), torch.equal(a, a.clone()), a.equal(b.flip(0)))
print(torch.eq(a, 2), a.ne(b), a.gt(1), torch.le(a, b), a.lt(2.5))
print(torch.allclose(torch.tensor([1., 2.]), torch.tensor([1., 2.000001])), torch.isclose(torch.tensor([1., 2.]), torch.tensor([1.1, 2.]), atol=0.2))
print(torch.equal(torch.zeros(2), torch.zeros(2, 1)), torch.equal(torch.tensor([1]), torch.tensor([1.])))
print((a > 1) & (a < 3), (a == 1) | (b == 1), ~(a > 1), (a > 1) ^ (b > 1), torch.logical_and(a, b - 1), torch.logical_xor(a > 1, b > 1))
print(torch.maximum(a, b), torch.minimum(a, b), torch.fmax(a.float(), b.float()), torch.max(a, b))
print(a == None, a is None, a == "x", a != [1, 2, 3])
print(torch.sign(a - 2), (a - b).abs(), torch.heaviside(torch.tensor([-1., 0., 2.]), torch.tensor(0.5)))
try:
    torch.allclose(a, b.float())
except RuntimeError as e:
    print(e)
torch.testing.assert_close(torch.tensor([1., 2.]), torch.tensor([1., 2.]))
a and b
