from reductions import unique

SWEEP = 150

cases = [
    "torch.unique(torch.tensor([3, 1, 3, 2]))",
    "torch.tensor([3, 1, 1]).unique(return_inverse=True)",
    "torch.unique(torch.tensor([[1, 2], [1, 2]], dtype=torch.float32, requires_grad=True), return_counts=True, dim=0)",
    "torch.unique(torch.tensor([[[1, 2], [1, 2]], [[3, 4], [3, 4]]]), return_inverse=True, return_counts=True, dim=1)",
    "torch.unique(torch.tensor([[1, 1], [2, 2]]), dim=-1)",
    "torch.unique(torch.tensor(1.0), return_inverse=True, return_counts=True)",
    "torch.unique(torch.zeros(0, 3), return_inverse=True)",
    "torch.unique(torch.zeros(0, 3), return_inverse=True, return_counts=True, dim=0)",
    "torch.unique(torch.zeros(2, 3, dtype=torch.complex64), dim=9)",
    "torch.unique(torch.tensor([1, 2]), dim='a')",
    "torch.unique(torch.tensor([1, 2]), return_inverse='a')",
    "torch.tensor([1, 2]).unique(foo=1)",
    "torch.unique(input=torch.tensor([1, 2]))",
    "torch.unique(torch.tensor([1, 2]), return_inverse=True, foo=1)",
    "torch.unique()",
    "torch.unique(torch.tensor([3, 1, 3]), True, True, True)",
    "torch.unique(torch.tensor([3, 1, 3]), 1)",
    "torch.unique(3, dim=0)",
    "torch.unique(torch.tensor([1, 2]), True, True, True, 0, 1)",
    "torch.unique(torch.tensor([1, 2]), return_counts=True, foo=1)",
]

errors = {
    "kernel": "torch.unique(torch.zeros(2, 3, dtype=torch.complex64))",
    "no_dimensions": "torch.unique(torch.tensor(1.0), dim=0)",
    "dim": "torch.unique(torch.tensor([1, 2]), dim=1)",
    "two_empty": "torch.unique(torch.zeros(0, 0), dim=0)",
    "other_empty": "torch.unique(torch.zeros(0, 3), dim=1)",
}


def sweep(rng):
    return unique(rng, "unique", ["sorted", "return_inverse", "return_counts"])
