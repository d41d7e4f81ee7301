import copy
import torch
from torch import nn

def build():
    model = nn.Linear(4, 3)
    return model, torch.optim.Adam(model.parameters(), lr=0.003)

model, opt = build()
model(torch.ones(2, 4)).sum().backward()
opt.step(); opt.step()
saved = copy.deepcopy({"m": model.state_dict(), "o": opt.state_dict()})

model2, opt2 = build()
opt2.param_groups[0]["lr"] = 99
print("fresh lr", opt2.param_groups[0]["lr"], "slots", len(opt2.state))
print(model2.load_state_dict(saved["m"]))
print(opt2.load_state_dict(saved["o"]))
print("restored lr", opt2.param_groups[0]["lr"], "slots", len(opt2.state))
print(opt2.state[model2.weight]["step"])
print(model.weight.data_ptr() == model2.weight.data_ptr(), model2.weight.shape)

other = torch.optim.Adam([{"params": [model2.weight]}, {"params": [model2.bias]}])
try:
    other.load_state_dict(saved["o"])
except ValueError as e:
    print("refused:", e)
only_weight = torch.optim.Adam([model2.weight])
try:
    only_weight.load_state_dict(saved["o"])
except ValueError as e:
    print("refused:", e)
