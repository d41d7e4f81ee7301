import torch
import torch.nn as nn
import re
from functools import partial

class Old(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer1 = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8))
        self.layer2 = nn.Sequential(nn.Conv2d(8, 8, 3), nn.BatchNorm2d(8))
        self.fc = nn.Linear(8, 100)

class New(nn.Module):
    def __init__(self, num_classes=5):
        super().__init__()
        self.stages = nn.ModuleList([nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8)), nn.Sequential(nn.Conv2d(8, 8, 3), nn.BatchNorm2d(8))])
        self.head = nn.Linear(8, num_classes)
        self.pos = nn.Parameter(torch.zeros(1, 9, 4))

    def _load_from_state_dict(self, state_dict, prefix, *args):
        key = prefix + "pos"
        if key in state_dict and state_dict[key].shape != self.pos.shape:
            old = state_dict[key]
            print("resizing", key, tuple(old.shape), "->", tuple(self.pos.shape))
            state_dict[key] = nn.functional.interpolate(old.transpose(1, 2), size=self.pos.size(1), mode="linear").transpose(1, 2)
        super()._load_from_state_dict(state_dict, prefix, *args)

old = Old()
sd = old.state_dict()
renamed = {re.sub(r"^layer(\d)\.", lambda m: f"stages.{int(m[1]) - 1}.", k): v for k, v in sd.items()}
print(sorted(renamed)[:4])
renamed = {k.replace("fc.", "head."): v for k, v in renamed.items()}
for k in ("head.weight", "head.bias"):
    del renamed[k]
renamed["pos"] = torch.ones(1, 4, 4)
new = New()
msg = new.load_state_dict(renamed, strict=False)
print(msg.missing_keys, msg.unexpected_keys, new.pos.sum())

def post_hook(module, incompatible):
    incompatible.missing_keys.clear()

new.register_load_state_dict_post_hook(post_hook)
print(new.load_state_dict({}, strict=False), new.load_state_dict({}))
h = new.head.register_forward_pre_hook(partial(lambda tag, m, a: print(tag, tuple(a[0].shape)), "head in"))
new.head(torch.zeros(2, 8))

class Versioned(nn.Module):
    _version = 2
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.zeros(2))
    def get_extra_state(self):
        return {"steps": 7}
    def set_extra_state(self, state):
        self.steps = state["steps"]

v = Versioned()
print(list(v.state_dict()), v.state_dict()._metadata)
v2 = Versioned()
v2.load_state_dict(v.state_dict())
print(v2.steps)
v2.load_state_dict({"w": torch.zeros(2)})
