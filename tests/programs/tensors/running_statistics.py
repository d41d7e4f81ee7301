import torch


class Welford:
    """Online mean and variance."""

    def __init__(self):
        self.n, self.mean, self.m2 = 0, torch.zeros(()), torch.zeros(())

    def __iadd__(self, x):
        self.n += 1
        delta = x - self.mean
        self.mean = self.mean + delta / self.n
        self.m2 = self.m2 + delta * (x - self.mean)
        return self

    @property
    def var(self):
        return self.m2 / (self.n - 1) if self.n > 1 else torch.tensor(float("nan"))

    def __str__(self):
        return f"n={self.n} mean={self.mean:.3f} var={self.var:.3f}"


w = Welford()
for v in torch.tensor([2., 4., 6., 8.]):
    w += v
    print(w)
x = torch.tensor([2., 4., 6., 8.])
print(x.mean(), x.var(), torch.var_mean(x), x.var(correction=0), x.std().item() ** 2 > 6.6)
ema, out = None, []
for v in x:
    ema = v if ema is None else 0.5 * ema + 0.5 * v
    out.append(ema)
print(torch.stack(out))
print(x.unfold(0, 2, 1).mean(-1), torch.nn.functional.avg_pool1d(x[None], 2, 1), x.cumsum(0) / torch.arange(1, 5))
print(x[x.sub(x.mean()).abs() > 2], torch.median(x), x.quantile(0.5), x.quantile(torch.tensor([0., 1.])), torch.nanmedian(torch.tensor([1., float("nan"), 3.])))
