from choices import any_layout, maybe
from patterns import odd_arguments, packing_pattern

SWEEP = 200

cases = [
    "einops.pack([torch.randn(2, 3, 5), torch.randn(2, 3, 7, 5), torch.randn(2, 3, 7, 9, 5)], 'i j * k')",
    "einops.pack([torch.randn(1, 64), torch.randn(14, 14, 64)], '* d')",
    "einops.pack((torch.randn(3, 4), torch.randn(3)), 'a *')",
    "einops.pack([torch.randn(2, 3)], '*')",
    "einops.pack([torch.randn(()), torch.randn(2, 3)], '*')",
    "einops.pack([torch.zeros(2), torch.zeros(2, dtype=torch.int64)], '*')",
    "einops.pack([torch.randn(2, 0, 3), torch.randn(2, 4)], 'a *')",
    "einops.pack([torch.randn(2, 3, requires_grad=True)], 'a *')",
    "einops.pack((), 'a *')",
    "einops.pack([3], 'a *')",
    "einops.pack([torch.randn(2), 3], '*')",
    "einops.pack(None, 'a *')",
    "einops.pack([torch.randn(2)], ['*'])",
    "einops.pack([torch.randn(2)], 3)",
    "einops.pack([torch.randn(2)])",
]

errors = {
    "duplicate": "einops.pack([torch.randn(2, 3)], 'a a *')",
    "star": "einops.pack([torch.randn(2, 3)], 'a b')",
    "axis_name": "einops.pack([torch.randn(2, 3)], 'a 1 *')",
    "fewer": "einops.pack([torch.randn(2, 3), torch.randn(2)], 'a * b')",
    "ambiguous": "einops.pack([torch.randn(0, 3), torch.randn(0, 4)], 'a *')",
    "sizes": "einops.pack([torch.randn(2, 3), torch.randn(3, 4)], 'a *')",
}


def sweep(rng):
    before, after = rng.randint(0, 2), rng.randint(0, 2)
    head, tail = ([rng.randint(1, 3) for _ in range(n)] for n in (before, after))
    tensors = []
    for _ in range(rng.randint(1, 3)):
        inner = [rng.randint(0 if maybe(rng, 0.1) else 1, 4) for _ in range(rng.randint(0, 3))]
        shape = [*head, *inner, *tail]
        if maybe(rng, 0.08) and shape:
            shape[rng.randrange(len(shape))] += rng.choice([1, 2])
        if maybe(rng, 0.05):
            shape = shape[1:]
        tensors.append(any_layout(rng, shape, rng.choice(["float32"] * 5 + ["int64", "float16"])))
    if maybe(rng, 0.04):
        tensors[rng.randrange(len(tensors))] = rng.choice(["3", "None", "'x'"])
    written = f"[{', '.join(tensors)}]" if maybe(rng, 0.7) else f"({', '.join(tensors)},)"
    if maybe(rng, 0.03):
        written = rng.choice(["[]", "3", "None", "'x'"])
    return f"einops.pack({', '.join(odd_arguments(rng, [written, repr(packing_pattern(rng, before, after))]))})"
