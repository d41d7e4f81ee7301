import torch, os, tempfile
import torch.nn as nn
m = nn.Linear(2, 1)
nn.init.constant_(m.weight, 2.); nn.init.constant_(m.bias, -1.)
opt = torch.optim.SGD(m.parameters(), lr=0.1, momentum=0.9)
path = os.path.join(tempfile.mkdtemp(), "ckpt.pth")
torch.save({"epoch": 3, "model": m.state_dict(), "opt": opt.state_dict(), "best": 0.93}, path)
print(os.path.exists(path))
ck = torch.load(path, map_location="cpu", weights_only=True)
print(sorted(ck), ck["epoch"], ck["best"])
n = nn.Linear(2, 1)
print(n.load_state_dict(ck["model"]))
print(n(torch.tensor([[1., 1.]])))
opt.load_state_dict(ck["opt"])
print(ck["opt"])
torch.save(torch.arange(3), path)
print(torch.load(path))
try:
    torch.load("no_such_file.pt")
except FileNotFoundError as e:
    print(e)
n2 = nn.Linear(3, 1)
n2.load_state_dict(ck["model"])
