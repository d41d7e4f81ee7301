import torch
from torch import optim

SPEC = {
    "sgd": (optim.SGD, dict(lr=0.1)),
    "sgd+m": (optim.SGD, dict(lr=0.1, momentum=0.9)),
    "adam": (optim.Adam, dict()),
    "amsgrad": (optim.Adam, dict(amsgrad=True)),
    "adamw": (optim.AdamW, dict(weight_decay=0.1)),
    "adamax": (optim.Adamax, dict()),
    "nadam": (optim.NAdam, dict()),
    "radam": (optim.RAdam, dict()),
    "adadelta": (optim.Adadelta, dict()),
    "adagrad": (optim.Adagrad, dict()),
    "rmsprop": (optim.RMSprop, dict()),
    "rprop": (optim.Rprop, dict()),
    "asgd": (optim.ASGD, dict()),
}
for name, (cls, kwargs) in SPEC.items():
    w = torch.nn.Parameter(torch.zeros(2, 3))
    opt = cls([w], **kwargs)
    for _ in range(2):
        opt.zero_grad()
        (w + 1).sum().backward()
        opt.step()
    slots = opt.state_dict()["state"]
    shown = {k: (tuple(v.shape) if torch.is_tensor(v) else type(v).__name__) for k, v in slots.get(0, {}).items()}
    print(f"{name:9s}", "lr", opt.param_groups[0]["lr"], shown)
