from choices import maybe
from reductions import DTYPES, call, keywords_last, source

SWEEP = 150

cases = [
    "torch.cov(torch.randn(3, 5))",
    "torch.randn(3, 5, requires_grad=True).cov(correction=0)",
    "torch.cov(torch.randn(5))",
    "torch.cov(torch.tensor(1.0))",
    "torch.cov(torch.zeros(3, 2, dtype=torch.int64), aweights=torch.tensor([1.0, 2.0]))",
    "torch.cov(torch.zeros(3, 2, dtype=torch.float16), fweights=torch.tensor([1, 2]), aweights=torch.tensor([1.0, 2.0]))",
    "torch.cov(torch.zeros(3, 2, dtype=torch.complex64))",
    "torch.cov(torch.zeros(1, 3))",
    "torch.cov(torch.zeros(0, 3))",
    "torch.cov(torch.zeros(3, 0))",
    "torch.cov(torch.zeros(3, 1, dtype=torch.int64), aweights=torch.tensor(1.0, dtype=torch.float64))",
    "torch.cov(torch.zeros(3, 0), aweights=torch.zeros(0))",
    "torch.cov(torch.randn(2, 3), correction=1.0)",
    "torch.cov(torch.randn(2, 3), torch.tensor(1))",
]

errors = {
    "rank": "torch.cov(torch.randn(2, 3, 4))",
    "bool": "torch.cov(torch.zeros(2, 3, dtype=torch.bool))",
    "weight_rank": "torch.cov(torch.randn(2, 3), fweights=torch.tensor([[1, 1, 1]]))",
    "weight_dtype": "torch.cov(torch.randn(2, 3), aweights=torch.tensor([1, 1, 1]))",
    "weight_count": "torch.cov(torch.randn(2, 3), fweights=torch.tensor([1, 1]))",
    "negative": "torch.cov(torch.randn(2, 3), fweights=torch.tensor([1, -1, 1]))",
    "zero": "torch.cov(torch.randn(2, 3), aweights=torch.tensor([0.0, 0.0, 0.0]))",
    "product": "torch.cov(torch.zeros(3, 1, dtype=torch.float16), aweights=torch.tensor([1.0]))",
}


def sweep(rng):
    tensor, rank = source(rng, DTYPES + ["float32"] * 16, ranks=[0, 1, 1, *[2] * 9, 3])
    written = call(rng, "cov", tensor, [], damage=0.1)
    count = rng.choice([2, 3, 3, 4])
    weights = f"torch.tensor({[rng.randint(0, 3) for _ in range(count)]})"
    floats = f"torch.tensor({[rng.randint(0, 3) / 2 for _ in range(count)]}, dtype=torch.{rng.choice(['float32', 'float64'])})"
    chosen = [("correction", rng.choice([0, 1, 2]))]
    if maybe(rng, 0.5):
        chosen += [("fweights", weights), ("aweights", floats)]
    return keywords_last(rng, written, chosen)
