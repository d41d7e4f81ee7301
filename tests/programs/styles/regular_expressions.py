import re
import torch
from torch import nn

state = nn.Sequential(nn.Sequential(nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2)), nn.Sequential(nn.Conv2d(2, 2, 3), nn.BatchNorm2d(2))).state_dict()
pattern = re.compile(r"^(?P<block>\d+)\.(?P<layer>\d+)\.(?P<leaf>\w+)$")
for k in state:
    m = pattern.match(k)
    if m["leaf"] in ("weight", "running_var"):
        print(m.groupdict(), tuple(state[k].shape))
renamed = {re.sub(r"^(\d+)\.(\d+)", lambda m: f"stage{int(m[1]) + 1}.layer{m[2]}", k): v.shape for k, v in state.items()}
print(list(renamed)[:3])
print(re.findall(r"\d+", "conv3x3_64->128"), re.split(r"[,\s]+", "3, 64  64,128"), re.fullmatch(r"\d+x\d+", "32x32") is not None)
decay = [k for k in state if not re.search(r"bias$|\.1\.", k)]
print(decay, re.sub(r"(?<=[a-z])(?=[A-Z])", "_", "BatchNormRelu").lower(), bool(re.match("a.c", "abc", re.I)))
cfg = "C3-16 C16-32 M F L1152-10".split()
layers = []
for tok in cfg:
    if m := re.match(r"C(\d+)-(\d+)", tok):
        layers.append(nn.Conv2d(*map(int, m.groups()), 3, padding=1))
    elif m := re.match(r"L(\d+)-(\d+)", tok):
        layers.append(nn.Linear(*map(int, m.groups())))
    else:
        layers.append({"M": nn.MaxPool2d(2), "F": nn.Flatten()}[tok])
print(nn.Sequential(*layers)(torch.zeros(1, 3, 12, 12)).shape)
