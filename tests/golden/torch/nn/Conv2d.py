from choices import keywords, literal, maybe, randn, transposed

cases = [
    "torch.nn.Conv2d(3, 64, 7, stride=2, padding=3)(torch.randn(4, 3, 224, 224))",
    "torch.nn.Conv2d(3, 64, 3)(torch.randn(3, 32, 32))",
    "torch.nn.Conv2d(16, 32, (3, 5), stride=(2, 1), padding=(4, 2), dilation=(3, 1))(torch.randn(2, 16, 50, 100))",
    "torch.nn.Conv2d(8, 16, 3, groups=8, bias=False)(torch.randn(1, 8, 10, 10))",
    "torch.nn.Conv2d(3, 8, 4, padding='same')(torch.randn(1, 3, 9, 9))",
    "torch.nn.Conv2d(3, 8, 3, padding='valid')(torch.randn(1, 3, 9, 9))",
    "torch.nn.Conv2d(3, 8, 3)(torch.randn(0, 3, 9, 9))",
    "torch.nn.Conv2d(3, 8, 3)(torch.empty_strided((2, 3, 8, 8), (192, 1, 24, 3)))",
    "torch.nn.Conv2d(3, 8, 3)",
    "torch.nn.Conv2d(3)",
    "torch.nn.Conv2d(3, 8, 3, kernel=3)",
    "torch.nn.Conv2d(3, 8, 3)()",
]

errors = {
    "groups": "torch.nn.Conv2d(4, 4, 3, groups=0)",
    "in_groups": "torch.nn.Conv2d(3, 4, 3, groups=2)",
    "out_groups": "torch.nn.Conv2d(4, 3, 3, groups=2)",
    "padding_word": "torch.nn.Conv2d(3, 4, 3, padding='full')",
    "same_stride": "torch.nn.Conv2d(3, 4, 3, stride=2, padding='same')",
    "rank": "torch.nn.Conv2d(1, 4, 3)(torch.randn(32, 784))",
    "channels": "torch.nn.Conv2d(3, 64, 7)(torch.randn(1, 1, 224, 224))",
    "too_small": "torch.nn.Conv2d(3, 4, 5)(torch.randn(1, 3, 3, 3))",
}


def sweep(rng):
    groups = rng.choice([1, 1, 1, 2, 3])
    cin, cout = (groups * rng.randint(1, 4) for _ in range(2))
    if maybe(rng, 0.1):
        cin += 1

    def pair(low, high):
        return str(rng.randint(low, high)) if maybe(rng, 0.6) else literal([rng.randint(low, high) for _ in range(2)])

    options = keywords(
        rng,
        [
            ("stride", pair(1, 3)),
            ("padding", rng.choice([pair(0, 3), pair(0, 3), "'same'", "'valid'"])),
            ("dilation", pair(1, 2)),
        ],
    )
    if groups > 1:
        options.append(f"groups={groups}")
    made = f"torch.nn.Conv2d({', '.join([str(cin), str(cout), pair(1, 4), *options])})"
    channels = cin if maybe(rng, 0.85) else cin + 1
    shape = [rng.randint(0, 3), channels, rng.randint(3, 12), rng.randint(3, 12)]
    rank = rng.choice([4, 4, 4, 3, 3, 2])
    source = transposed(rng, shape) if rank == 4 and maybe(rng, 0.2) else randn(shape[-rank:])
    return f"{made}({source})"
