"""Inputs of Bilinear and F.bilinear."""
from choices import any_layout, dtypes, maybe, misfit


def inputs(rng, one, two, kind):
    """Two inputs that fit, or nearly."""
    batch = [rng.choice([1, 1, 2, 3]) for _ in range(rng.choice([0, 1, 1, 1, 2]))]
    a, b = [*batch, one], [*batch, two]
    way = rng.choice(["one", "two", "batch", "rank", "dtype", "none"]) if maybe(rng, 0.25) else ""
    if way == "one":
        a[-1] += 1
    elif way == "two":
        b[-1] += 1
    elif way == "batch" and batch:
        b[0] += 1
    elif way == "rank":
        b = [2, *b]
    elif way == "none":
        a, b = [], []
    other = dtypes(rng) if way == "dtype" else kind
    found = [any_layout(rng, a, kind), any_layout(rng, b, other)]
    if maybe(rng, 0.05):
        found[rng.randrange(2)] = misfit(rng)
    return found
