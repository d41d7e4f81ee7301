from choices import any_layout, maybe
from products import DTYPES, call

SWEEP = 300

cases = [
    "torch.matmul(torch.randn(3), torch.randn(3))",
    "torch.matmul(torch.randn(2, 3), torch.randn(3))",
    "torch.matmul(torch.randn(3), torch.randn(3, 4))",
    "torch.randn(2, 3).matmul(torch.randn(3, 4))",
    "torch.matmul(torch.randn(8, 2, 3), torch.randn(3, 4))",
    "torch.matmul(torch.randn(8, 2, 3), torch.randn(3))",
    "torch.matmul(torch.randn(3), torch.randn(8, 3, 4))",
    "torch.matmul(torch.randn(2, 3), torch.randn(8, 3, 4))",
    "torch.matmul(torch.zeros(5, 3, requires_grad=True), torch.randn(2, 3, 4))",
    "torch.matmul(torch.randn(2, 1, 3, 4), torch.randn(5, 4, 6))",
    "torch.matmul(torch.zeros(1, 3, 4, requires_grad=True), torch.randn(5, 4, 6))",
    "torch.matmul(torch.zeros(5, 3, 4), torch.zeros(1, 5, 6, requires_grad=True))",
    "torch.matmul(torch.empty_strided((2, 3, 4), (1, 8, 2)), torch.randn(5, 5))",
    "torch.matmul(torch.randn(2, 3, 4), torch.randn(5, 5))",
    "torch.matmul(torch.zeros(2, 3, 0), torch.zeros(0, 5))",
    "torch.matmul(torch.randn(2, 3), 3)",
    "torch.matmul(torch.randn(2, 3))",
]

errors = {
    "rank": "torch.matmul(torch.tensor(1.0), torch.randn(2, 3))",
    "dot_dtype": "torch.matmul(torch.zeros(3), torch.zeros(3, dtype=torch.float64))",
    "dot_size": "torch.matmul(torch.randn(3), torch.randn(4))",
    "dot_kernel": "torch.matmul(torch.zeros(3, dtype=torch.bool), torch.zeros(3, dtype=torch.bool))",
    "mv_size": "torch.matmul(torch.randn(2, 3, 4), torch.randn(5))",
    "mv_dtype": "torch.matmul(torch.zeros(2, 3), torch.zeros(3, dtype=torch.int64))",
    "mv_kernel": "torch.matmul(torch.zeros(2, 3, dtype=torch.bool), torch.zeros(3, dtype=torch.bool))",
    "mm_size": "torch.matmul(torch.randn(2, 3, 4), torch.randn(5, 4))",
    "mm_dtype": "torch.matmul(torch.zeros(2, 3), torch.zeros(3, 4, dtype=torch.float64))",
    "mm_kernel": "torch.matmul(torch.zeros(2, 3, dtype=torch.bool), torch.zeros(3, 4, dtype=torch.bool))",
    "broadcast": "torch.matmul(torch.randn(2, 3, 4), torch.randn(5, 4, 6))",
    "bmm_size": "torch.matmul(torch.randn(5, 6), torch.randn(2, 3, 4))",
    "bmm_dtype": "torch.matmul(torch.zeros(2, 3, 4), torch.zeros(2, 4, 5, dtype=torch.float64))",
    "bmm_kernel": "torch.matmul(torch.zeros(2, 3, 4, dtype=torch.bool), torch.zeros(2, 4, 5, dtype=torch.bool))",
}


def sweep(rng):
    m, k, n = (rng.choice([0, 1, 2, 3, 3, 4]) for _ in range(3))
    batch = [rng.choice([1, 2, 3]) for _ in range(rng.choice([0, 0, 1, 1, 2]))]
    other = [1 if maybe(rng, 0.3) else size for size in batch][rng.randint(0, len(batch)) :]
    left = [*batch, m, k] if maybe(rng, 0.8) else [k]
    right = [*(other if len(left) > 1 or maybe(rng, 0.5) else batch), k, n] if maybe(rng, 0.8) else [k]
    if maybe(rng, 0.2):
        left, right = right[:-2] + right[-2:][::-1], left[:-2] + left[-2:][::-1]
    if maybe(rng, 0.2):
        right = rng.choice([[size + 1 for size in right], [], [2, *right], right[::-1]])
    dtype = rng.choice(DTYPES)
    second = dtype if maybe(rng, 0.93) else rng.choice(DTYPES)
    return call(rng, "matmul", any_layout(rng, left, dtype), [("other", any_layout(rng, right, second))], damage=0.2)
