import torch

edges = torch.tensor([0., 10., 20.])
v = torch.tensor([-5., 0., 5., 10., 25.])
print(torch.bucketize(v, edges), torch.bucketize(v, edges, right=True), torch.searchsorted(edges, v), torch.searchsorted(edges, 15.), torch.bucketize(torch.tensor([[5.]]), edges).shape)
print(torch.histc(torch.tensor([1., 2., 1., 4.]), bins=4, min=1, max=4), torch.histogram(torch.tensor([1., 2., 1.]), 2, range=(0., 4.)))
print(torch.bincount(torch.tensor([0, 1, 1, 3])), torch.bincount(torch.tensor([0, 1]), weights=torch.tensor([0.5, 2.])), torch.histc(torch.zeros(3), 2).shape)
print(torch.bucketize(v, edges, out_int32=True).dtype, torch.searchsorted(torch.tensor([[1, 3], [2, 4]]), torch.tensor([[3], [3]])))
ages = torch.tensor([3, 15, 40, 70])
labels = ["child", "teen", "adult", "senior"]
print([labels[i] for i in torch.bucketize(ages, torch.tensor([12, 19, 65]))])
for bad in (lambda: torch.bucketize(v, torch.zeros(2, 2)), lambda: torch.bincount(torch.tensor([-1])), lambda: torch.bincount(torch.tensor([0.5])), lambda: torch.histc(torch.tensor([1., 2.]), bins=0), lambda: torch.histc(torch.tensor([1, 2])), lambda: torch.searchsorted(torch.zeros(2, 3), torch.zeros(3, 1))):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
