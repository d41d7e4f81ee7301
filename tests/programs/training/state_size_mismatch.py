import torch
import torch.nn as nn

pretrained = nn.ModuleDict({"backbone": nn.Conv2d(3, 8, 3), "fc": nn.Linear(8, 1000)})
mine = nn.ModuleDict({"backbone": nn.Conv2d(3, 8, 3), "fc": nn.Linear(8, 10)})

own = mine.state_dict()
compatible = {k: v for k, v in pretrained.state_dict().items() if v.shape == own[k].shape}
print("compatible:", list(compatible))
own.update(compatible)
print(mine.load_state_dict(own))

try:
    mine.load_state_dict(pretrained.state_dict(), strict=False)
except RuntimeError as e:
    print(e)
mine.load_state_dict({**pretrained.state_dict(), "extra": torch.zeros(1)})
