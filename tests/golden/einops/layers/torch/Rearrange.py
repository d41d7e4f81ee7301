from patterns import layer_sweep, length_errors, pattern_errors

SWEEP = 300


def call(tensor, left, right, **lengths):
    named = "".join(f", {name}={length}" for name, length in lengths.items())
    return f"einops.layers.torch.Rearrange('{left} -> {right}'{named})({tensor})"


cases = [
    "einops.layers.torch.Rearrange('b c h w -> b (c h w)')(torch.randn(4, 3, 8, 8))",
    "einops.layers.torch.Rearrange('b c (h p1) (w p2) -> b (h w) (p1 p2 c)', p1=8, p2=8)(torch.randn(4, 3, 32, 32))",
    "einops.layers.torch.Rearrange('b n (h d) -> b h n d', h=4)(torch.randn(2, 10, 64, requires_grad=True))",
    "einops.layers.torch.Rearrange('b ... -> b (...)')(torch.randn(4, 3, 8, 8))",
    "einops.layers.torch.Rearrange('b ... -> ... b').eval()(input=torch.randn(4, 3))",
    "einops.layers.torch.Rearrange('b c -> c b')",
    "einops.layers.torch.Rearrange('b c -> c b')(torch.randn(4))",
    "einops.layers.torch.Rearrange('b ... -> ... b')(torch.randn(()))",
    "einops.layers.torch.Rearrange('b c -> c b')([torch.randn(4)])",
    "einops.layers.torch.Rearrange('b c')",
    "einops.layers.torch.Rearrange(3)",
    "einops.layers.torch.Rearrange()",
    "einops.layers.torch.Rearrange('a b -> b a', 2)",
]

errors = {
    **pattern_errors(call),
    **length_errors(call),
    "undetermined": call("torch.randn(6)", "(a b)", "a b"),
    "numbers": call("torch.randn(2, 3)", "2 b", "b 2"),
    "one_side": call("torch.randn(2, 3)", "a b", "a"),
}

sweep = layer_sweep("Rearrange", "rearrange")
