import io
from collections import OrderedDict

import torch
import torch.nn as nn

model = nn.Sequential(OrderedDict([("fc1", nn.Linear(3, 2)), ("bn", nn.BatchNorm1d(2))]))
opt = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
model(torch.randn(4, 3)).sum().backward()
opt.step()

buffer = io.BytesIO()
torch.save({
    "epoch": 7,
    "model_state_dict": model.state_dict(),
    "optimizer_state_dict": opt.state_dict(),
    "best": 0.25,
    "config": {"hidden": [1, 2], "name": "demo"},
}, buffer)
buffer.seek(0)
ckpt = torch.load(buffer, map_location="cpu", weights_only=True)

print(list(ckpt))
print(ckpt["epoch"], ckpt["best"], ckpt["config"])
for k, v in ckpt["model_state_dict"].items():
    print(f"{k:26} {str(tuple(v.shape)):8} {v.dtype}")
clone = nn.Sequential(OrderedDict([("fc1", nn.Linear(3, 2)), ("bn", nn.BatchNorm1d(2))]))
print(clone.load_state_dict(ckpt["model_state_dict"]))
print(clone.bn.num_batches_tracked.item())
opt2 = torch.optim.SGD(clone.parameters(), lr=1.0)
opt2.load_state_dict(ckpt["optimizer_state_dict"])
print(opt2.param_groups[0]["lr"], opt2.param_groups[0]["momentum"], len(opt2.state))

b = io.BytesIO()
torch.save(torch.arange(6).reshape(2, 3), b)
b.seek(0)
print(torch.load(b))
torch.load("/tmp/there-is-no-such-checkpoint.pth")
