import torch
from torch import nn

MODELS, _ALIASES = {}, {}


def register_model(name=None, *aliases, **defaults):
    def wrap(fn):
        key = name or fn.__name__
        if key in MODELS:
            raise KeyError(f"{key} is registered twice")
        MODELS[key] = (fn, defaults)
        _ALIASES.update(dict.fromkeys(aliases, key))
        return fn
    if callable(name):
        fn, name = name, None
        return wrap(fn)
    return wrap


def create_model(name, **kwargs):
    fn, defaults = MODELS[_ALIASES.get(name, name)]
    return fn(**{**defaults, **kwargs})


def list_models(filter=""):
    import fnmatch
    return sorted(fnmatch.filter(MODELS, filter or "*"))


@register_model
def plain_mlp(width=4, depth=2):
    return nn.Sequential(*[nn.Linear(width, width) for _ in range(depth)])


@register_model("conv_tiny", "tiny", "ct", channels=(3, 4))
class ConvTiny(nn.Module):
    def __init__(self, channels, k=3):
        super().__init__()
        self.body = nn.Sequential(*(nn.Conv2d(a, b, k) for a, b in zip(channels, channels[1:])))

    def forward(self, x):
        return self.body(x)


for n, s in [("small", 8), ("base", 16)]:
    register_model(f"mlp_{n}", width=s)(lambda width, depth=1: plain_mlp(width, depth))

print(list_models(), list_models("*mlp*"))
print(create_model("mlp_base", depth=3))
print(create_model("ct")(torch.zeros(1, 3, 5, 5)).shape, create_model("tiny", channels=(1, 2, 3), k=1).body[1].weight.shape)
try:
    register_model("plain_mlp")(plain_mlp)
except KeyError as e:
    print("KeyError", e)
try:
    create_model("resnet50")
except KeyError as e:
    print("unknown", e)
