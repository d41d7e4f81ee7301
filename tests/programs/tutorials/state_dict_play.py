import io, torch, collections
import torch.nn as nn
net = nn.Sequential(collections.OrderedDict([("fc1", nn.Linear(2, 3)), ("act", nn.ReLU()), ("fc2", nn.Linear(3, 1))]))
sd = net.state_dict()
for k, v in sd.items():
    print(k, "\t", v.size())
with torch.no_grad():
    for p in net.parameters():
        p.fill_(0.5)
print(net(torch.tensor([[1., 2.]])))
buf = io.BytesIO()
torch.save(net.state_dict(), buf)
buf.seek(0)
back = torch.load(buf)
print(type(back), list(back), back["fc2.weight"])
other = nn.Sequential(collections.OrderedDict(fc1=nn.Linear(2, 3), act=nn.ReLU(), fc2=nn.Linear(3, 1)))
print(other.load_state_dict(back))
print(all(torch.equal(a, b) for a, b in zip(net.parameters(), other.parameters())))
del back["fc2.bias"]
back["extra"] = torch.zeros(1)
print(other.load_state_dict(back, strict=False))
try:
    other.load_state_dict(back)
except RuntimeError as e:
    print(e)
back = {k.replace("fc", "module.fc"): v for k, v in sd.items()}
print(sorted(back))
nn.Linear(3, 3).load_state_dict({"weight": torch.zeros(3, 2), "bias": torch.zeros(3)})
