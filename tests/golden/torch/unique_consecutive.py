from choices import dimension, maybe
from reductions import call

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


def literals(rng, shape):
    return [literals(rng, shape[1:]) for _ in range(shape[0])] if shape else rng.randint(0, 2)


def sweep(rng):
    shape = [rng.randint(1, 3) for _ in range(rng.choice([0, 1, 1, 2, 2, 2, 3]))]
    tensor = f"torch.tensor({literals(rng, shape)}, dtype=torch.{rng.choice(['int64', 'float32', 'float32', 'bool', 'uint8', 'float16', 'complex64'])})"
    if shape and maybe(rng, 0.15):
        shape[rng.randrange(len(shape))] = 0
        tensor = f"torch.zeros({shape})"
    flag = lambda: rng.choice(["True", "False"]) if maybe(rng, 0.93) else rng.choice(["1", "0", "None", "'a'"])
    dim = dimension(rng, len(shape)) if maybe(rng, 0.9) else "None"
    written = call(rng, "unique_consecutive", tensor, [("return_inverse", flag()), ("return_counts", flag()), ("dim", dim)], ["return_inverse", "return_counts", "dim"], damage=0.15)
    # where the flags are given by place, torch mixes them up
    mixed = "torch.unique_consecutive(" in written and (", True, False" in written or ", False, True" in written or ", True)" in written or ", True, dim" in written)
    return sweep(rng) if mixed else written
