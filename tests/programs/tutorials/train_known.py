import torch
from torch import nn
model = nn.Linear(1, 1)
with torch.no_grad():
    model.weight.fill_(0.0)
    model.bias.fill_(0.0)
opt = torch.optim.SGD(model.parameters(), lr=0.125)
crit = nn.MSELoss()
x = torch.tensor([[1.0], [2.0]])
y = torch.tensor([[2.0], [4.0]])
for epoch in range(2):
    opt.zero_grad()
    out = model(x)
    loss = crit(out, y)
    loss.backward()
    print(epoch, f"loss={loss.item():.3f}", model.weight.grad, model.bias.grad)
    opt.step()
    print("   ", model.weight.data, model.bias.data)
print(dict(model.named_parameters()))
print(crit, crit.reduction)
for r in ("none", "sum", "mean"):
    print(r, nn.MSELoss(reduction=r)(torch.tensor([1., 2.]), torch.tensor([3., 5.])))
print(nn.L1Loss()(x, y), nn.SmoothL1Loss()(x, y), nn.HuberLoss(delta=0.5)(x, y))
nn.MSELoss(reduction="avg")(x, y)
