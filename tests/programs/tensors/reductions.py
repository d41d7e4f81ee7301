import torch

x = torch.tensor([[1., 5., 3.], [4., 2., 6.]])
print(x.sum(), x.sum(0), x.sum(dim=1, keepdim=True), x.sum((0, 1)))
print(x.mean(), x.mean(-1), x.prod(), x.prod(1))
print(x.max(), x.min(), x.amax(0), x.amin(dim=(0, 1)), x.aminmax())
print(x.argmax(), x.argmin(1), x.argmax(0, keepdim=True))
print(x.std(), x.var(unbiased=False), x.std(dim=1, correction=0).shape, torch.var_mean(x, 0))
print(x.median(), x.median(dim=0), x.mode(1))
print(x.norm(), x.norm(1), x.norm(dim=1).shape, torch.tensor([3., 4.]).norm())
print(x.cumsum(0), x.cumprod(1), x.cummax(1).values, sep="\n")
print((x > 0).all(), (x > 5).any(), (x > 2).all(dim=1), (x > 5).sum(), (x == 6).nonzero())
print(x.numel(), x.count_nonzero(), x.nansum(), torch.logsumexp(torch.zeros(2, 0), 1))
print(torch.tensor([1, 2, 3, 4]).sum(), torch.tensor([True, True]).sum(), torch.tensor([], dtype=torch.long).sum(), torch.tensor([]).prod())
print(torch.quantile(torch.tensor([0., 1., 2., 3., 4.]), 0.5), torch.quantile(torch.tensor([0., 1., 2., 3., 4.]), torch.tensor([.25, .75])))
print(x.sum(dtype=torch.int32), torch.trace(torch.tensor([[1, 2], [3, 4]])), torch.dist(x[0], x[1], 1))
print(torch.tensor([1., float("nan"), 3.]).max(), torch.tensor([1., float("nan"), 3.]).nanmean())
print(torch.tensor([]).mean())
for bad in (lambda: x.sum(2), lambda: x.sum((0, 0)), lambda: torch.tensor([]).max(), lambda: x.mean(5), lambda: torch.tensor([1, 2]).mean()):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
torch.zeros(2, 0).argmax(1)
