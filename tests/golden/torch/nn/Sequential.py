from choices import maybe, misfit
from nets import chain, key, shape, simple, source

cases = [
    "torch.nn.Sequential(torch.nn.Flatten(), torch.nn.Linear(784, 128), torch.nn.Linear(128, 10))(torch.randn(32, 1, 28, 28))",
    "nn.Sequential(nn.Conv2d(1, 20, 5), nn.MaxPool2d(2), nn.Conv2d(20, 64, 5))(torch.randn(1, 1, 28, 28))",
    "nn.Sequential(OrderedDict([('conv', nn.Conv2d(1, 20, 5)), ('pool', nn.MaxPool2d(2))]))(torch.randn(1, 1, 28, 28))",
    "nn.Sequential(nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 4)), nn.Linear(4, 5)).eval()(torch.randn(2, 2))",
    "nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8)).eval()(torch.randn(1, 3, 3, 3))",
    "nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8))(torch.randn(1, 3, 3, 3))",
    "nn.Sequential(nn.LazyConv2d(8, 3), nn.Flatten(), nn.LazyLinear(10))(torch.randn(2, 3, 8, 8))",
    "nn.Sequential(nn.LazyConv2d(8, 3), nn.Sequential(nn.Flatten(), nn.LazyLinear(10)))",
    "nn.Sequential(nn.LSTM(2, 3), nn.Linear(3, 3))(torch.randn(2, 2))",
    "nn.Sequential(nn.ModuleList([nn.Linear(2, 3)]))(torch.randn(2, 2))",
    "nn.Sequential(nn.MultiheadAttention(4, 2))(torch.randn(2, 4))",
    "nn.Sequential(nn.Linear(2, 3), nn.Linear(4, 5))(torch.randn(2, 2))",
    "nn.Sequential(None, nn.Flatten())",
    "nn.Sequential(None, nn.Flatten())(torch.randn(2, 2))",
    "nn.Sequential()(torch.randn(2, 2))",
    "nn.Sequential()(3)",
    "nn.Sequential([nn.Linear(2, 3)])",
    "nn.Sequential({'a': nn.Linear(2, 3)})",
    "nn.Sequential(OrderedDict([('a', nn.Linear(2, 3))]), nn.Linear(2, 3))",
    "nn.Sequential(OrderedDict([('a', nn.Linear(2, 3)), ('a', nn.Linear(4, 3))]))",
    "nn.Sequential(nn.Linear(2, 3), x=1)",
    "nn.Sequential(nn.Linear(2, 3))()",
    "nn.Sequential(nn.Linear(2, 3))(x=torch.randn(2, 2))",
    "nn.Sequential(nn.TransformerEncoderLayer(4, 2, 8), nn.Linear(4, 2))(torch.randn(3, 4))",
]

errors = {
    "not_a_module": "nn.Sequential(F.relu)",
    "name_taken": "nn.Sequential(OrderedDict([('forward', nn.Linear(2, 3))]))",
    "name_dot": "nn.Sequential(OrderedDict([('block.fc', nn.Linear(2, 3))]))",
    "name_empty": "nn.Sequential(OrderedDict([('', nn.Linear(2, 3))]))",
    "name_type": "nn.Sequential(OrderedDict([(1, nn.Linear(2, 3))]))",
}


def sweep(rng):
    begin = shape(rng)
    written, _ = chain(rng, begin, rng.randint(0, 4))
    if maybe(rng, 0.2):
        written.insert(rng.randint(0, len(written)), simple(rng))
    if maybe(rng, 0.25):
        named = ", ".join(f"({key(rng)}, {one})" for one in written)
        written = [f"OrderedDict([{named}])"]
    if maybe(rng, 0.04):
        written.append(rng.choice(["args=2", "modules=[]", "input=3"]))
    made = f"torch.nn.Sequential({', '.join(written)})"
    if maybe(rng, 0.15):
        return made
    mode = rng.choice(["", "", "", ".eval()", ".train()"])
    given = source(rng, begin) if maybe(rng, 0.93) else misfit(rng)
    if maybe(rng, 0.04):
        given = rng.choice(["", f"{given}, {given}", f"x={given}", f"input={given}, foo=1"])
    elif maybe(rng, 0.1):
        given = f"input={given}"
    return f"{made}{mode}({given})"
