from choices import any_layout, literal, maybe
from patterns import odd_arguments, packing_pattern

SWEEP = 250

cases = [
    "einops.unpack(torch.randn(2, 3, 71, 5), [(), (7,), (7, 9)], 'i j * k')",
    "einops.unpack(torch.randn(2, 23), [[3], [-1]], 'a *')",
    "einops.unpack(torch.randn(2, 23), [[3], [-1, 2]], 'a *')",
    "einops.unpack(torch.randn(197, 64), ((1,), (14, 14)), '* d')",
    "einops.unpack(torch.randn(2, 5, requires_grad=True), [(2,), (3,)], 'a *')",
    "einops.unpack(torch.randn(2, 1), [()], 'a *')",
    "einops.unpack(torch.randn(2, 3), [], 'a *')",
    "einops.unpack(torch.randn(2, 3), [2], 'a *')",
    "einops.unpack(torch.randn(2, 3), 2, 'a *')",
    "einops.unpack([2], [[1], [2]], 'a *')",
    "einops.unpack(torch.randn(2, 3), [(1,)], ['a *'])",
    "einops.unpack(torch.randn(2, 3), 'a *')",
]

errors = {
    "duplicate": "einops.unpack(torch.randn(2, 3), [(3,)], 'a a *')",
    "star": "einops.unpack(torch.randn(2, 3), [(3,)], 'a b')",
    "axis_name": "einops.unpack(torch.randn(2, 3), [(3,)], '2 *')",
    "rank": "einops.unpack(torch.randn(2, 3), [(3,)], 'a b *')",
    "two_unknown": "einops.unpack(torch.randn(2, 3), [(-1,), (-1,)], 'a *')",
    "split": "einops.unpack(torch.randn(2, 3), [(1,), (3,)], 'a *')",
}


def sweep(rng):
    before, after = rng.randint(0, 2), rng.randint(0, 2)
    head, tail = ([rng.randint(1, 3) for _ in range(n)] for n in (before, after))
    pieces = [[rng.randint(0 if maybe(rng, 0.1) else 1, 4) for _ in range(rng.randint(0, 2))] for _ in range(rng.randint(1, 4))]
    size = 0
    for piece in pieces:
        count = 1
        for one in piece:
            count *= one
        size += count
    if maybe(rng, 0.35):
        piece = rng.choice(pieces)
        if piece:
            piece[rng.randrange(len(piece))] = -1
    if maybe(rng, 0.15):
        size += rng.choice([1, -1, 2])
    if maybe(rng, 0.12):
        piece = rng.choice(pieces)
        piece.append(rng.choice([-1, -2, 2, 3, 2.0, 0]))
    tensor = any_layout(rng, [*head, max(size, 0), *tail][1 if maybe(rng, 0.05) else 0:])
    if maybe(rng, 0.03):
        tensor = rng.choice(["3", "None", "[torch.zeros(2)]"])
    shapes = [literal(piece) if maybe(rng, 0.7) else str(piece) for piece in pieces]
    if maybe(rng, 0.03):
        shapes[0] = rng.choice(["3", "None", "2.0"])
    written = f"[{', '.join(shapes)}]" if maybe(rng, 0.8) else f"({', '.join(shapes)},)"
    return f"einops.unpack({', '.join(odd_arguments(rng, [tensor, written, repr(packing_pattern(rng, before, after))]))})"
