from patterns import length_errors, pattern_errors, rank_errors, sweep_of

SWEEP = 300


def call(tensor, left, right, **lengths):
    named = "".join(f", {name}={length}" for name, length in lengths.items())
    return f"einops.rearrange({tensor}, '{left} -> {right}'{named})"


cases = [
    "einops.rearrange(torch.randn(32, 30, 40, 3), 'b h w c -> b c h w')",
    "einops.rearrange(torch.randn(32, 30, 40, 3), 'b h w c -> (b h) w c')",
    "einops.rearrange(torch.randn(32, 30, 40, 3), 'b h w c -> h (b w) c')",
    "einops.rearrange(torch.randn(32, 3, 30, 40), 'b c h w -> b (c h w)')",
    "einops.rearrange(torch.randn(32, 30, 40, 3), 'b (h1 h) (w1 w) c -> (b h1 w1) h w c', h1=2, w1=2)",
    "einops.rearrange(torch.randn(2, 10, 48), 'b n (qkv h d) -> qkv b h n d', qkv=3, h=4)",
    "einops.rearrange(torch.randn(2, 3, 4, 4), 'b c h w -> b c (h w) 1')",
    "einops.rearrange([torch.randn(30, 40, 3), torch.randn(30, 40, 3)], 'b h w c -> b c h w')",
    "einops.rearrange(torch.randn(2, 3, 4), '... c -> c ...')",
    "einops.rearrange(torch.randn(2, 3, 4), '... c -> (...) c')",
    "einops.rearrange(torch.randn(2, 1, 4), 'a 1 c -> c a')",
    "einops.rearrange(torch.randn(3, 4, requires_grad=True), 'a b -> (b a)')",
    "einops.rearrange(torch.empty_strided((2, 3, 4), (12, 1, 3)), 'a b c -> a (c b)')",
    "einops.rearrange(torch.randn(6), '(a b) -> a b', a=0)",
    "einops.rearrange(torch.randn(2, 3), 'a b')",
    "einops.rearrange(torch.randn(2, 3), 3)",
    "einops.rearrange((torch.randn(2, 3),), 'a b c -> c b a')",
    "einops.rearrange(torch.randn(2, 3))",
    "einops.rearrange()",
    "einops.rearrange(torch.randn(2, 3), 'a b -> b a', 2)",
]

errors = {
    **pattern_errors(call),
    **rank_errors(call),
    **length_errors(call),
    "undetermined": call("torch.randn(6)", "(a b)", "a b"),
    "numbers": call("torch.randn(2, 3)", "2 b", "b 2"),
    "one_side": call("torch.randn(2, 3)", "a b", "a"),
    "sizes": "einops.rearrange([torch.randn(2, 3), torch.randn(2, 4)], 'a b c -> a c b')",
}

sweep = sweep_of("rearrange", "rearrange")
