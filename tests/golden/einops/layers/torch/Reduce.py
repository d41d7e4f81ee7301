from patterns import layer_sweep, length_errors, pattern_errors, reduction

SWEEP = 300


def call(tensor, left, right, **lengths):
    named = "".join(f", {name}={length}" for name, length in lengths.items())
    return f"einops.layers.torch.Reduce('{left} -> {right}', 'sum'{named})({tensor})"


cases = [
    "einops.layers.torch.Reduce('b c (h 2) (w 2) -> b c h w', 'max')(torch.randn(4, 3, 8, 8))",
    "einops.layers.torch.Reduce('b c (h h2) (w w2) -> b c h w', 'mean', h2=2, w2=2)(torch.randn(4, 3, 8, 8))",
    "einops.layers.torch.Reduce('b c ... -> b c', reduction='mean')(torch.randn(4, 3, 8, 8, requires_grad=True))",
    "einops.layers.torch.Reduce('b c -> c', 'prod')(torch.zeros(4, 3, dtype=torch.bool))",
    "einops.layers.torch.Reduce('b c -> c b', 'any')(torch.randn(4, 3))",
    "einops.layers.torch.Reduce('b c -> c', 'min')",
    "einops.layers.torch.Reduce('b c -> c', 'min')(torch.randn(4))",
    "einops.layers.torch.Reduce('b c -> c')",
    "einops.layers.torch.Reduce('b c', 'sum')",
]

errors = {
    **pattern_errors(call),
    **length_errors(call),
    "undetermined": call("torch.randn(6)", "(a b)", "a b"),
    "appears": call("torch.randn(2, 3)", "a b", "a c"),
    "reduction": "einops.layers.torch.Reduce('a b -> a', 'median')",
    "mean": "einops.layers.torch.Reduce('a b -> a', 'mean')(torch.zeros(2, 3, dtype=torch.int64))",
    "empty": "einops.layers.torch.Reduce('a b -> a', 'max')(torch.zeros(2, 0))",
    "not_implemented": "einops.layers.torch.Reduce('a b -> a', 'max')(torch.zeros(2, 3, dtype=torch.complex64))",
    "unknown_reduction": "einops.layers.torch.Reduce('a b -> a', 'any')(torch.zeros(2, 3))",
}

sweep = layer_sweep("Reduce", "reduce", reduction)
