from choices import maybe
from nets import simple

cases = [
    "nn.ModuleList([nn.Linear(8, 8), nn.Linear(8, 8), nn.Linear(8, 2)])",
    "nn.ModuleList((nn.Linear(8, 8), nn.Flatten()))",
    "nn.ModuleList()",
    "nn.ModuleList([])",
    "nn.ModuleList(None)",
    "nn.ModuleList([None, None, nn.Flatten()])",
    "nn.ModuleList([nn.Linear(1, 2), nn.Linear(1, 2), nn.Flatten(), nn.Linear(1, 2)])",
    "nn.ModuleList([nn.ModuleList([nn.Flatten(), nn.Flatten()]), nn.Sequential(nn.LazyLinear(2))])",
    "nn.ModuleList('ab')",
    "nn.ModuleList({'a': nn.Flatten()})",
    "nn.ModuleList(modules=[nn.Flatten()])",
    "nn.ModuleList([nn.Flatten()], [nn.Flatten()])",
    "nn.ModuleList([nn.Flatten()])()",
    "nn.ModuleList([nn.Flatten()])(x=torch.randn(2))",
    "nn.ModuleList(5)",
]

errors = {
    "not_a_module": "nn.ModuleList([nn.Flatten(), 3])",
    "not_iterable": "nn.ModuleList(2.5)",
    "no_forward": "nn.ModuleList([nn.Linear(2, 3)])(torch.randn(2, 2))",
}

SWEEP = 150


def sweep(rng):
    written = []
    while maybe(rng, 0.75) and len(written) < 6:
        written += [simple(rng)] * rng.choice([1, 1, 2, 3])
    listed = f"[{', '.join(written)}]" if maybe(rng, 0.8) else f"({', '.join(written)}{',' if written else ''})"
    if maybe(rng, 0.08):
        listed = rng.choice(["3", "None", "'relu'", "2.0", "True", "torch.float32", "{}", "{1: 2}", "''"])
    if maybe(rng, 0.1):
        listed = f"modules={listed}"
    elif maybe(rng, 0.06):
        listed = rng.choice([f"{listed}, {listed}", f"layers={listed}", f"{listed}, modules=None"])
    call = rng.choice(["", "", "", "", "(torch.randn(2, 2))", "()", "(input=torch.randn(2))", ".eval()"]) if maybe(rng, 0.3) else ""
    return f"torch.nn.ModuleList({listed}){call}"
