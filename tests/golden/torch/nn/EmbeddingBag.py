from bags import bag, mode, samples
from choices import dtypes, keywords, maybe, misfit

M = "torch.nn.EmbeddingBag"

cases = [
    f"{M}(10, 3)",
    f"{M}(10, 3, max_norm=1, padding_idx=-1, mode='sum', norm_type=1.0, scale_grad_by_freq=True)",
    f"{M}(10, 3)(torch.tensor([[0, 2], [4, 3]]))",
    f"{M}(10, 3, mode='max')(torch.tensor([0, 2, 4, 3]), torch.tensor([0, 2]))",
    f"{M}(10, 3, include_last_offset=True)(torch.tensor([0, 2, 4, 3]), torch.tensor([0, 2, 4]))",
    f"{M}(10, 3, mode='sum')(torch.tensor([[0, 2], [4, 3]]), per_sample_weights=torch.randn(2, 2))",
    f"{M}(10, 3)(torch.zeros(32, 50, dtype=torch.int64))",
    f"{M}(10, 3)(torch.zeros(0, dtype=torch.int64), torch.tensor([0, 0]))",
    f"{M}(10, 3, _weight=torch.randn(10, 3))",
    f"{M}('10', 3)",
    f"{M}(10, 3)(3)",
    f"{M}(10, 3)(torch.tensor([0, 2]), 3)",
    f"{M}(10, 3)()",
    f"{M}(10, 3, max_norm=1.0)(torch.tensor([[0, 2], [4, 3]]))",
    f"{M}(10, 3, include_last_offset=1)(torch.tensor([0, 2]), torch.tensor([0]))",
]

errors = {
    "offsets": f"{M}(10, 3)(torch.tensor([0, 2]))",
    "no_offsets": f"{M}(10, 3)(torch.tensor([[0, 2]]), torch.tensor([0]))",
    "rank": f"{M}(10, 3)(torch.zeros(2, 2, 2, dtype=torch.int64))",
    "index": f"{M}(10, 3)(torch.tensor([[0, 10]]))",
    "dtype": f"{M}(10, 3)(torch.zeros(2, 2))",
    "weight_dtype": f"{M}(10, 3, dtype=torch.complex64)(torch.tensor([[0, 2]]))",
    "mode": f"{M}(10, 3, mode='min')(torch.tensor([[0, 2]]))",
    "max_sparse": f"{M}(10, 3, mode='max', sparse=True)(torch.tensor([[0, 2]]))",
    "max_scale": f"{M}(10, 3, mode='max', scale_grad_by_freq=True)(torch.tensor([[0, 2]]))",
    "sample_sizes": f"{M}(10, 3, mode='sum')(torch.tensor([[0, 2]]), per_sample_weights=torch.randn(2))",
    "sample_mode": f"{M}(10, 3)(torch.tensor([[0, 2]]), per_sample_weights=torch.randn(1, 2))",
    "sample_dtype": f"{M}(10, 3, mode='sum')(torch.tensor([[0, 2]]), per_sample_weights=torch.zeros(1, 2, dtype=torch.float64))",
    "last_offset": f"{M}(10, 3)(torch.tensor([0, 2]), torch.tensor([0, 3]))",
    "no_last": f"{M}(10, 3, include_last_offset=True)(torch.tensor([0, 2]), torch.zeros(0, dtype=torch.int64))",
    "step": f"{M}(10, 3)(torch.zeros(2, 0, dtype=torch.int64))",
    "index_renorm": f"{M}(10, 3, max_norm=1.0)(torch.tensor([[0, 10]]))",
    "dtype_renorm": f"{M}(10, 3, max_norm=1.0)(torch.zeros(2, 2))",
    "padding_idx": f"{M}(10, 3, padding_idx=10)",
    "weight": f"{M}(10, 3, _weight=torch.randn(3, 10))",
    "negative_size": f"{M}(10, -3)",
    "not_differentiable": f"{M}(10, 3, _weight=torch.zeros(10, 3, dtype=torch.int64))",
}

SWEEP = 150


def sweep(rng):
    rows, columns = rng.choice([1, 2, 3, 5]), rng.choice([1, 2, 3])
    x, offsets, size = bag(rng, rows)
    options = [("mode", mode(rng)), ("padding_idx", rng.choice([str(rng.randint(-rows - 1, rows)), "0", "None"])), ("norm_type", "1.0"),
               ("sparse", rng.choice(["False", "True"])), ("scale_grad_by_freq", rng.choice(["False", "True", "1"])),
               ("include_last_offset", rng.choice(["False", "True"])), ("dtype", f"torch.{dtypes(rng)}" if maybe(rng, 0.3) else "None")]
    written = [str(rows), str(columns), *keywords(rng, options, 0.2)]
    if maybe(rng, 0.06):
        written[rng.randrange(2)] = rng.choice(["-1", misfit(rng, "True")])
    if maybe(rng, 0.04):
        written = rng.choice([written[:1], [*written, "foo=1"]])
    made = f"{M}({', '.join(written)})"
    if maybe(rng, 0.1):
        return made
    args = [x] + ([offsets] if offsets and maybe(rng, 0.93) else [])
    if maybe(rng, 0.15):
        args.append(f"per_sample_weights={samples(rng, size)}")
    if maybe(rng, 0.05):
        args[rng.randrange(len(args))] = misfit(rng) if len(args) < 3 else "foo=1"
    return f"{made}({', '.join(args)})"
