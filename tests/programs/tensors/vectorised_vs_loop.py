import torch

def loop(x, w):
    n, k = len(x), len(w)
    out = torch.empty(n - k + 1)
    for i in range(n - k + 1):
        acc = 0.
        for j in range(k):
            acc += x[i + j] * w[j]
        out[i] = acc
    return out

x, w = torch.arange(8.), torch.tensor([1., 0., -1.])
a = loop(x, w)
b = x.unfold(0, 3, 1) @ w
c = torch.conv1d(x[None, None], w[None, None])[0, 0]
d = torch.stack([x[i:i + 6] * w[i] for i in range(3)]).sum(0)
print(a, b, c, d, sep="\n")
assert torch.equal(a, b) and torch.allclose(b, c) and torch.equal(c, d)
m = torch.tensor([[1., 2.], [3., 4.], [5., 6.]])
slow = torch.tensor([[sum((m[i] - m[j]) ** 2) for j in range(3)] for i in range(3)])
fast = (m.unsqueeze(1) - m.unsqueeze(0)).pow(2).sum(-1)
sq = (m * m).sum(1)
gram = sq[:, None] + sq[None] - 2 * m @ m.T
print(slow, (slow == fast).all(), torch.equal(fast, gram))
i = 0
while i < 3 and m[i, 0] < 4:
    i += 1
print(i, [float(v) for v in m.mean(1)])
print(torch.vmap(lambda r: r.dot(r))(m), torch.vmap(torch.outer)(m, m).shape)
