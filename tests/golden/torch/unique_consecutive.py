from reductions import unique

SWEEP = 150

cases = [
    "torch.unique_consecutive(torch.tensor([3, 1, 3, 2]))",
    "torch.tensor([3, 1, 1]).unique_consecutive(return_inverse=True)",
    "torch.unique_consecutive(torch.tensor([[1, 2], [1, 2]], dtype=torch.float32, requires_grad=True), return_counts=True, dim=0)",
    "torch.unique_consecutive(torch.tensor([[[1, 2], [1, 2]], [[3, 4], [3, 4]]]), return_inverse=True, return_counts=True, dim=1)",
    "torch.unique_consecutive(torch.tensor([[1, 1], [2, 2]]), dim=-1)",
    "torch.unique_consecutive(torch.tensor(1.0), return_inverse=True, return_counts=True)",
    "torch.unique_consecutive(torch.zeros(0, 3), return_inverse=True)",
    "torch.unique_consecutive(torch.zeros(0, 3), return_inverse=True, return_counts=True, dim=0)",
    "torch.unique_consecutive(torch.zeros(2, 3, dtype=torch.complex64), dim=9)",
    "torch.unique_consecutive(torch.tensor([1, 2]), dim='a')",
    "torch.unique_consecutive(torch.tensor([1, 2]), return_inverse='a')",
    "torch.tensor([1, 2]).unique_consecutive(foo=1)",
    "torch.unique_consecutive(input=torch.tensor([1, 2]))",
    "torch.unique_consecutive(torch.tensor([1, 2]), return_inverse=True, foo=1)",
    "torch.unique_consecutive()",
    "torch.unique_consecutive(torch.tensor([3, 1, 1, 3]), True, True)",
    "torch.unique_consecutive(torch.tensor([3, 1, 3]), 1)",
    "torch.unique_consecutive(3, dim=0)",
    "torch.unique_consecutive(torch.tensor([1, 2]), True, True, 0, 1)",
]

errors = {
    "kernel": "torch.unique_consecutive(torch.zeros(2, 3, dtype=torch.complex64))",
    "no_dimensions": "torch.unique_consecutive(torch.tensor(1.0), dim=0)",
    "dim": "torch.unique_consecutive(torch.tensor([1, 2]), dim=1)",
    "two_empty": "torch.unique_consecutive(torch.zeros(0, 0), dim=0)",
    "other_empty": "torch.unique_consecutive(torch.zeros(0, 3), dim=1)",
}


def sweep(rng):
    written = unique(rng, "unique_consecutive", ["return_inverse", "return_counts"])
    # where the flags are given by place, torch mixes them up
    mixed = "torch.unique_consecutive(" in written and (", True, False" in written or ", False, True" in written or ", True)" in written or ", True, dim" in written)
    return sweep(rng) if mixed else written
