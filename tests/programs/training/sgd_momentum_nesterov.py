import torch
from torch import nn, optim

net = nn.Sequential(nn.Linear(6, 4), nn.Tanh(), nn.Linear(4, 2, bias=False))
opt = optim.SGD(net.parameters(), lr=0.01, momentum=0.9, weight_decay=5e-4, nesterov=True)

print(opt)
print("before any step:", opt.state_dict()["state"])

out = net(torch.randn(3, 6))
out.pow(2).mean().backward()
opt.step()

state = opt.state_dict()
print(sorted(state))
print(sorted(state["state"]))
for index, slot in state["state"].items():
    print(index, {k: v.shape for k, v in slot.items()})
print(state["param_groups"][0]["params"], state["param_groups"][0]["momentum"])

try:
    optim.SGD(net.parameters(), lr=0.01, nesterov=True)
except ValueError as err:
    print("ValueError:", err)
try:
    optim.SGD(net.parameters(), lr=0.01, momentum=-1)
except ValueError as err:
    print("ValueError:", err)
