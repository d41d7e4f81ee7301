import torch

a, b = torch.zeros(2, 3), torch.ones(2, 3)
print(torch.cat([a, b]), torch.cat((a, b), dim=1).shape, torch.cat([a, b], -1).shape)
print(torch.stack([a, b]).shape, torch.stack([a, b], 1).shape, torch.stack([a, b], dim=-1).shape)
print(torch.hstack((a, b)).shape, torch.vstack((a, b)).shape, torch.dstack((a, b)).shape, torch.column_stack((a[0], b[0])))
print(torch.cat([torch.tensor([]), torch.tensor([1, 2])]))
print(torch.cat([torch.tensor([1]), torch.tensor([2.5])]))
x = torch.arange(10)
print(x.split(4), x.split([1, 2, 7])[2].shape)
print(x.chunk(3), len(x.chunk(20)))
print(torch.tensor_split(x, 4), x.tensor_split((2, 5)))
first, *middle, last = x.unbind()
print(first, len(middle), last)
for part in torch.zeros(4, 6).split(4, dim=1):
    print(part.shape, end=" ")
print()
q, k, v = torch.arange(12.).view(2, 6).chunk(3, dim=-1)
print(q, k, v, q.is_contiguous())
print(torch.block_diag(torch.ones(1, 2), torch.tensor([[5.]])))
print(torch.cartesian_prod(torch.tensor([1, 2]), torch.tensor([3, 4])), torch.combinations(torch.tensor([1, 2, 3])))
for bad in (lambda: torch.cat([a, torch.zeros(3, 2)]), lambda: torch.stack([a, a[0]]), lambda: torch.cat([]), lambda: torch.stack([]),
            lambda: x.split([3, 3]), lambda: torch.cat([a, 1]), lambda: torch.cat(a, b), lambda: torch.cat([torch.tensor(1), torch.tensor(2)])):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, "|", str(e).splitlines()[0])
a1, a2 = x.chunk(3)
