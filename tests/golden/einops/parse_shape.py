from choices import any_layout, maybe
from patterns import NAMES, odd_arguments, settled, spoil

SWEEP = 150


cases = [
    "einops.parse_shape(torch.randn(2, 3, 5, 7), 'batch _ h w')",
    "einops.parse_shape(torch.randn(2, 3, 5, 7), 'batch ... w')",
    "einops.parse_shape(torch.randn(2, 3, 5, 7), '... w')",
    "einops.parse_shape(torch.randn(2, 3, 1), 'a 3 1')",
    "einops.parse_shape(torch.randn(2), 'a (...)')",
    "einops.parse_shape(torch.randn(2, 3), 'a ...')",
    "einops.parse_shape(torch.randn(()), '')",
    "einops.parse_shape(3, 'a')",
    "einops.parse_shape(torch.randn(2), 3)",
    "einops.parse_shape(torch.randn(2))",
    "einops.parse_shape(x=torch.randn(2), pattern='a', b=2)",
]

errors = {
    "dots": "einops.parse_shape(torch.randn(2, 3), 'a ..')",
    "ellipses": "einops.parse_shape(torch.randn(2, 3), 'a ... ...')",
    "duplicate": "einops.parse_shape(torch.randn(2, 3), 'a a')",
    "identifier": "einops.parse_shape(torch.randn(2, 3), 'a b_')",
    "zero_axis": "einops.parse_shape(torch.randn(2, 3), 'a 0')",
    "nested": "einops.parse_shape(torch.randn(2, 3), '((a)) b')",
    "unbalanced": "einops.parse_shape(torch.randn(2, 3), 'a b)')",
    "unclosed": "einops.parse_shape(torch.randn(2, 3), '(a b')",
    "character": "einops.parse_shape(torch.randn(2, 3), 'a, b')",
    "composite": "einops.parse_shape(torch.randn(2, 3), 'a (b c)')",
    "fewer": "einops.parse_shape(torch.randn(2), 'a b ... c')",
    "rank": "einops.parse_shape(torch.randn(2, 3), 'a')",
    "one": "einops.parse_shape(torch.randn(2, 3), 'a 1')",
    "length": "einops.parse_shape(torch.randn(2, 3), 'a 4')",
}


def draw(rng):
    names = rng.sample(NAMES, rng.randint(0, 4))
    shape = [rng.randint(0, 4) for _ in names]
    words = [rng.choice([name, name, name, "_", str(size), f"({name})"]) for name, size in zip(names, shape)]
    if maybe(rng, 0.3):
        at = rng.randint(0, len(names))
        shape[at:at] = [2] * rng.randint(0, 2)
        words.insert(at, "...")
    pattern = " ".join(words)
    if maybe(rng, 0.25):
        pattern = spoil(rng, pattern)
    if maybe(rng, 0.1):
        shape.append(1)
    tensor = rng.choice(["3", "None", "[torch.zeros(2)]"]) if maybe(rng, 0.05) else any_layout(rng, shape)
    return f"einops.parse_shape({', '.join(odd_arguments(rng, [tensor, repr(pattern)], ['3', 'None', 'True']))})"


def sweep(rng):
    return settled(rng, draw)
