import torch
x = torch.arange(10)
print([t.tolist() for t in x.split(4)], [t.tolist() for t in x.split([2, 3, 5])])
q, k, v = torch.zeros(2, 9).chunk(3, dim=-1)
print(q.shape, k.shape, v.shape)
for bad in ([5, 6], [3, 3], [11], [-1, 11], 0, -2):
    try:
        print(bad, len(x.split(bad)))
    except RuntimeError as e:
        print(bad, e)
x.split([1, 2, 3])
