from patterns import length_errors, pattern_errors, rank_errors, reduction, sweep_of

SWEEP = 300


def call(tensor, left, right, **lengths):
    named = "".join(f", {name}={length}" for name, length in lengths.items())
    return f"einops.reduce({tensor}, '{left} -> {right}', 'sum'{named})"


cases = [
    "einops.reduce(torch.randn(10, 3, 32, 32), 'b c h w -> b c', 'mean')",
    "einops.reduce(torch.randn(10, 3, 32, 32), 'b c (h h2) (w w2) -> b c h w', 'max', h2=2, w2=2)",
    "einops.reduce(torch.randn(10, 3, 32, 32), 'b c (h 2) (w 2) -> b c h w', 'mean')",
    "einops.reduce(torch.randn(10, 3, 32, 32), 'b c h w -> b c 1 1', 'sum')",
    "einops.reduce(torch.randn(10, 3, 32, 32), 'b ... -> ...', 'min')",
    "einops.reduce(torch.randn(10, 3), 'b c ->', 'prod')",
    "einops.reduce(torch.zeros(10, 3, dtype=torch.bool), 'b c -> c', 'any')",
    "einops.reduce(torch.zeros(10, 3, dtype=torch.uint8), 'b c -> c b', 'all')",
    "einops.reduce(torch.zeros(10, 3, dtype=torch.int32), 'b c -> c', 'sum')",
    "einops.reduce(torch.randn(2, 3, 4, requires_grad=True), 'a b c -> c a', 'max')",
    "einops.reduce([torch.randn(3, 4), torch.randn(3, 4)], 'a b c -> b c', reduction='sum')",
    "einops.reduce(torch.randn(2, 3), 'a b -> b')",
    "einops.reduce(torch.randn(2, 3), 'a b -> b', ['sum'])",
]

errors = {
    **pattern_errors(call),
    **rank_errors(call),
    **length_errors(call),
    "undetermined": call("torch.randn(6)", "(a b)", "a b"),
    "appears": call("torch.randn(2, 3)", "a b", "a c"),
    "reduction": "einops.reduce(torch.randn(2, 3), 'a b -> a', 'median')",
    "mean": "einops.reduce(torch.zeros(2, 3, dtype=torch.int64), 'a b -> a', 'mean')",
    "empty": "einops.reduce(torch.zeros(2, 0), 'a b -> a', 'max')",
    "not_implemented": "einops.reduce(torch.zeros(2, 3, dtype=torch.complex64), 'a b -> a', 'max')",
    "sizes": "einops.reduce([torch.randn(2, 3), torch.randn(2, 4)], 'a b c -> a c b', 'sum')",
}


sweep = sweep_of("reduce", "reduce", reduction)
