import torch

data = torch.tensor([[1., 10.], [3., 20.], [5., 30.]])
mu = data.mean(0)
sigma = data.std(0)
print("mean", mu)
print("std ", sigma)
z = (data - mu) / sigma
print(z)
print(z.mean(0), z.std(0))
mn, mx = data.min(0).values, data.max(0).values
print((data - mn) / (mx - mn))
print(torch.cov(data.T), torch.corrcoef(data.T), sep="\n")
