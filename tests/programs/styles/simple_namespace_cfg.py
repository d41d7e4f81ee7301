import ast
import configparser
import csv
import io
import pprint
from types import SimpleNamespace, MappingProxyType
import torch
from torch import nn

ini = configparser.ConfigParser()
ini.read_string("""
[model]
dims = (4, 8, 2)
bias = yes
dropout = 0.25
[train]
epochs: 3
""")
cfg = SimpleNamespace(dims=ast.literal_eval(ini["model"]["dims"]), bias=ini.getboolean("model", "bias"), p=ini.getfloat("model", "dropout"), epochs=ini.getint("train", "epochs"))
print(cfg, ini.sections(), ini.get("train", "lr", fallback="none"))
net = nn.Sequential(*[m for i, o in zip(cfg.dims, cfg.dims[1:]) for m in (nn.Linear(i, o, cfg.bias), nn.Dropout(cfg.p))][:-1])
print(net(torch.zeros(1, 4)).shape)
frozen = MappingProxyType({"a": 1})
try:
    frozen["a"] = 2
except TypeError as e:
    print(e)
out = io.StringIO()
w = csv.writer(out)
w.writerow(["name", "shape", "n"])
w.writerows([n, "x".join(map(str, p.shape)), p.numel()] for n, p in net.named_parameters())
print(out.getvalue().replace("\r\n", "\n"), end="")
rows = list(csv.DictReader(io.StringIO(out.getvalue())))
print(sum(int(r["n"]) for r in rows), rows[0]["shape"].split("x"))
pprint.pprint({"weights": {n: p.shape for n, p in net.named_parameters()}, "act": [nn.ReLU(), torch.float32], "dims": cfg.dims})
print(pprint.pformat([list(range(12)), "x" * 30, {"k": (1,)}], width=40, compact=True))
print(SimpleNamespace(a=1) == SimpleNamespace(a=1), vars(SimpleNamespace(x=torch.Size([1]))))
