import torch

x = torch.tensor([1., 2.], requires_grad=True)
print(x)
print(x + 1)
print(x * 2, x.sum(), x.mean(), x[0], x.view(2, 1), x.exp().shape)
print(x.detach(), x.data, x.clone(), x.clone().detach().requires_grad_())
print(x.reshape(1, 2).t(), torch.stack([x, x]), torch.cat([x, x]), x @ x, x / 3, -x, x ** 2, 1 - x, 1 / x)
print(x.double(), x.relu(), x.sqrt().shape, x.max(), x.max(0), x.unsqueeze(0), x.squeeze(), x.expand(2, 2), x[x > 1], x.to(torch.float16))
p = torch.nn.Parameter(torch.zeros(2, 2))
print(p)
print(p + 0, p.data, p.T, p[0], p.sum().item())
print(torch.tensor(5., requires_grad=True), torch.tensor([1.5], dtype=torch.float64, requires_grad=True))
print(torch.nn.Parameter(torch.tensor([1, 2]), requires_grad=False))
with torch.no_grad():
    print(x * 3)
print([x], {"w": p})
print(f"{x}", f"{x[1]}", f"{x.sum()}", "%s" % x[0], "{}".format(x.mean()))
