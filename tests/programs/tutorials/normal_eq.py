import torch
# closed form simple linear regression
x = torch.tensor([1., 2., 3., 4., 5.])
y = torch.tensor([2., 4., 5., 4., 5.])
xm, ym = x.mean(), y.mean()
slope = ((x - xm) * (y - ym)).sum() / ((x - xm) ** 2).sum()
intercept = ym - slope * xm
print("slope", slope, "intercept", intercept)
print(f"y = {slope:.2f}x + {intercept:.2f}")
pred = slope * x + intercept
print(pred)
ss_res = ((y - pred) ** 2).sum()
ss_tot = ((y - ym) ** 2).sum()
print("R2 = %.4f" % (1 - ss_res / ss_tot))
A = torch.stack([x, torch.ones_like(x)], dim=1)
print(A.T @ A)
print(A.T @ y)
