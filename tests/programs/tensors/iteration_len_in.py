import torch

x = torch.tensor([[1, 2], [3, 4], [5, 6]])
for row in x:
    print(row, len(row))
for i, (a, b) in enumerate(x):
    print(i, a, b, a + b)
print(len(x), len(torch.zeros(0, 5)), 3 in x, 7 in x, torch.tensor(4) in x)
print(list(x[0]), tuple(x[1]), *x[2])
print([v.item() for v in x.flatten()], sum(x[:, 0]), max(x[0]), min(x[1]), sorted(x[:, 1], reverse=True))
print(list(zip(x[0], x[1])), list(map(int, x[0])), dict(enumerate(x.sum(1).tolist())))
print(any(x[0] > 1), all(x[0] > 1), list(reversed(x)))
a, b, c = x
print(b)
first, *rest = x
print(len(rest))
print({v.item() for v in torch.tensor([2, 2, 3])}, hash(x) == hash(x), x[0] is x[0], {x: 1}[x])
try:
    len(torch.tensor(1))
except TypeError as e:
    print(e)
try:
    print(x in [x], x.sum() in [21], "a" in x)
except Exception as e:
    print(type(e).__name__, e)
for v in torch.tensor(5):
    print(v)
