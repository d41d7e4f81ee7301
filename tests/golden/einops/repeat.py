from patterns import length_errors, pattern_errors, rank_errors, sweep_of

SWEEP = 300


def call(tensor, left, right, **lengths):
    named = "".join(f", {name}={length}" for name, length in lengths.items())
    return f"einops.repeat({tensor}, '{left} -> {right}'{named})"


cases = [
    "einops.repeat(torch.randn(30, 40), 'h w -> h w c', c=3)",
    "einops.repeat(torch.randn(30, 40), 'h w -> (repeat h) w', repeat=2)",
    "einops.repeat(torch.randn(30, 40), 'h w -> h (repeat w)', repeat=3)",
    "einops.repeat(torch.randn(30, 40), 'h w -> (h h2) (w w2)', h2=2, w2=2)",
    "einops.repeat(torch.randn(1, 1, 64), '1 1 d -> b n d', b=2, n=3)",
    "einops.repeat(torch.randn(64, requires_grad=True), 'd -> 2 d')",
    "einops.repeat(torch.randn(2, 3), '... -> b ...', b=4)",
    "einops.repeat([torch.randn(3), torch.randn(3)], 'a b -> a b c', c=2)",
    "einops.repeat(torch.randn(2, 3), 'a b -> a b c', c=1)",
    "einops.repeat(torch.randn(2, 3), 'a b -> a b c', c=0)",
    "einops.repeat(3, 'a -> a b', b=2)",
    "einops.repeat(torch.randn(3))",
]

errors = {
    **pattern_errors(call),
    **rank_errors(call),
    **length_errors(call),
    "undetermined": call("torch.randn(6)", "(a b)", "a b"),
    "disappears": call("torch.randn(2, 3)", "a b", "a"),
    "unsized": call("torch.randn(2, 3)", "a b", "a b c"),
    "sizes": "einops.repeat([torch.randn(2, 3), torch.randn(2, 4)], 'a b c -> a c b')",
}


sweep = sweep_of("repeat", "repeat")
