from bags import bag, mode, samples
from choices import dtypes, keywords, maybe, misfit, randn

F = "torch.nn.functional.embedding_bag"

cases = [
    f"{F}(torch.tensor([[0, 2], [4, 3]]), torch.randn(10, 3))",
    f"{F}(torch.tensor([0, 2, 4, 3]), torch.randn(10, 3), torch.tensor([0, 2]))",
    "F.embedding_bag(torch.tensor([0, 2, 4, 3]), torch.randn(10, 3), torch.tensor([0, 2, 4]), mode='sum', include_last_offset=True)",
    "F.embedding_bag(torch.tensor([[0, 2]]), torch.randn(10, 3, requires_grad=True), mode='max')",
    "F.embedding_bag(torch.tensor([[0, 2]]), torch.randn(10, 3), mode='sum', per_sample_weights=torch.randn(1, 2, requires_grad=True))",
    "F.embedding_bag(torch.tensor([[0, 2]]), torch.randn(10, 3), padding_idx=-1)",
    "F.embedding_bag(torch.tensor([[0, 2]]), torch.randn(10, 3), max_norm=1.0)",
    "F.embedding_bag(3, torch.randn(10, 3))",
    "F.embedding_bag(torch.tensor([[0, 2]]), 3)",
    "F.embedding_bag(torch.tensor([0, 2]), torch.randn(10, 3), 3)",
    "F.embedding_bag(torch.tensor([[0, 2]]))",
]

errors = {
    "offsets": "F.embedding_bag(torch.tensor([0, 2]), torch.randn(10, 3))",
    "no_offsets": "F.embedding_bag(torch.tensor([[0, 2]]), torch.randn(10, 3), torch.tensor([0]))",
    "rank": "F.embedding_bag(torch.tensor(2), torch.randn(10, 3))",
    "index": "F.embedding_bag(torch.tensor([[0, 10]]), torch.randn(10, 3))",
    "dtype": "F.embedding_bag(torch.zeros(2, 2), torch.randn(10, 3))",
    "weight_dtype": "F.embedding_bag(torch.tensor([[0, 2]]), torch.zeros(10, 3, dtype=torch.int64))",
    "mode": "F.embedding_bag(torch.tensor([[0, 2]]), torch.randn(10, 3), mode='min')",
    "max_sparse": "F.embedding_bag(torch.tensor([[0, 2]]), torch.randn(10, 3), mode='max', sparse=True)",
    "max_scale": "F.embedding_bag(torch.tensor([[0, 2]]), torch.randn(10, 3), mode='max', scale_grad_by_freq=True)",
    "sample_sizes": "F.embedding_bag(torch.tensor([[0, 2]]), torch.randn(10, 3), mode='sum', per_sample_weights=torch.randn(2))",
    "sample_mode": "F.embedding_bag(torch.tensor([[0, 2]]), torch.randn(10, 3), per_sample_weights=torch.randn(1, 2))",
    "sample_dtype": "F.embedding_bag(torch.tensor([[0, 2]]), torch.randn(10, 3), mode='sum', per_sample_weights=torch.zeros(1, 2, dtype=torch.float64))",
    "last_offset": "F.embedding_bag(torch.tensor([0, 2]), torch.randn(10, 3), torch.tensor([0, 3]))",
    "no_last": "F.embedding_bag(torch.tensor([0, 2]), torch.randn(10, 3), torch.zeros(0, dtype=torch.int64), include_last_offset=True)",
    "step": "F.embedding_bag(torch.zeros(2, 0, dtype=torch.int64), torch.randn(10, 3))",
    "index_renorm": "F.embedding_bag(torch.tensor([[0, 10]]), torch.randn(10, 3), max_norm=1.0)",
    "dtype_renorm": "F.embedding_bag(torch.zeros(2, 2), torch.randn(10, 3), max_norm=1.0)",
    "weight_rank": "F.embedding_bag(torch.tensor([[0, 2]]), torch.randn(10))",
    "padding_row": "F.embedding_bag(torch.tensor([[0, 2]]), torch.randn(10, 3), padding_idx=10)",
}

SWEEP = 150


def sweep(rng):
    rows, columns = rng.choice([1, 2, 3, 5]), rng.choice([1, 2, 3])
    x, offsets, size = bag(rng, rows)
    kind = dtypes(rng) if maybe(rng, 0.2) else "float32"
    weight = randn([rows, columns] if maybe(rng, 0.95) else rng.choice([[rows], [], [rows, columns, 1]]), kind)
    options = [("mode", mode(rng)), ("padding_idx", rng.choice([str(rng.randint(-rows - 1, rows)), "0", "None"])), ("norm_type", "1.0"),
               ("sparse", rng.choice(["False", "True"])), ("scale_grad_by_freq", rng.choice(["False", "True", "1"])),
               ("include_last_offset", rng.choice(["False", "True"]))]
    args = [x, weight, *([offsets] if offsets and maybe(rng, 0.94) else []), *keywords(rng, options, 0.2)]
    if maybe(rng, 0.12):
        args.append(f"per_sample_weights={samples(rng, size, kind)}")
    if maybe(rng, 0.06):
        args = rng.choice([args[:1], [*args, "foo=1"], [misfit(rng), *args[1:]], [args[0], misfit(rng), *args[2:]]])
    return f"{F}({', '.join(args)})"
