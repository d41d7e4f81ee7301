from choices import any_layout, dtypes, keywords, maybe, misfit
from nets import shape

cases = [
    "nn.Identity()(torch.randn(32, 128))",
    "nn.Identity(54, unused=0.1)(torch.randn(128, 20))",
    "nn.Identity(54, 'a', unused=0.1)",
    "nn.Identity()(torch.randn(2, 3, requires_grad=True))",
    "nn.Identity().eval()(torch.tensor(1.0))",
    "nn.Identity()(3)",
    "nn.Identity()(None)",
    "nn.Identity()()",
    "nn.Identity()(torch.randn(2), 3)",
    "nn.Identity()(x=torch.randn(2))",
]

errors = {}

SWEEP = 100


def sweep(rng):
    given = rng.choices(["1", "'a'", "None", "torch.randn(2)", "2.5"], k=rng.choice([0, 0, 1, 2])) + keywords(rng, [("a", "1"), ("bias", "False")], 0.2)
    made = f"torch.nn.Identity({', '.join(given)})"
    if maybe(rng, 0.1):
        return made
    source = any_layout(rng, shape(rng), dtypes(rng)) if maybe(rng, 0.9) else misfit(rng)
    if maybe(rng, 0.35):
        source = rng.choice(["", f"{source}, {source}", f"x={source}", f"{source}, foo=1", f"{source}, input=1"])
    return f"{made}{rng.choice(['', '', '.eval()'])}({source})"
