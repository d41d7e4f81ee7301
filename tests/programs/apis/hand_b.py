import torch
print(torch.quantile(torch.arange(6.).view(2, 3), torch.tensor([0.25, 0.5]), dim=1, keepdim=True))
print(torch.nanmedian(torch.tensor([1., float('nan'), 3.])), torch.nanmean(torch.tensor([1., float('nan'), 3.])))
print(torch.trapezoid(torch.tensor([1., 5., 10.]), dx=2), torch.cumulative_trapezoid(torch.tensor([1., 5., 10.])))
print(torch.vander(torch.tensor([1., 2., 3.]), N=4, increasing=True))
print(torch.diff(torch.tensor([1, 3, 2]), n=2), torch.diff(torch.tensor([1, 3, 2]), prepend=torch.tensor([0])))
