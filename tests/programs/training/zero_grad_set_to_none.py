import torch

lin = torch.nn.Linear(2, 1, bias=False)
opt = torch.optim.SGD(lin.parameters(), lr=0.)
x = torch.tensor([[3., 5.]])

print(lin.weight.grad)
lin(x).backward()
print(lin.weight.grad)
lin(x).backward()           # accumulates
print(lin.weight.grad)
opt.zero_grad(set_to_none=False)
print(lin.weight.grad)
lin(x).backward()
print(lin.weight.grad)
opt.zero_grad()
print(lin.weight.grad)
lin(x).backward()
lin.zero_grad()
print(lin.weight.grad is None)
lin(x).backward()
lin.zero_grad(set_to_none=False)
print(lin.weight.grad, lin.weight.grad.sum().item() == 0)
