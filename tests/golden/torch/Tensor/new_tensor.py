from choices import any_layout
from creating import DTYPES, call, maybe, options
from nested import data

SWEEP = 120
cases = [
    "torch.zeros(2).new_tensor([1, 2])", "torch.zeros(2, dtype=torch.int64).new_tensor([1.5, 2])", "torch.zeros(2).new_tensor(3)", "torch.zeros(2).new_tensor([1], dtype=torch.int64)", "torch.zeros(2).new_tensor([1], requires_grad=True)",
    "torch.zeros(2).new_tensor(torch.zeros(2, dtype=torch.int64))", "torch.zeros(2).new_tensor(torch.empty_strided((2, 3), (1, 2)))", "torch.zeros(2).new_tensor()", "torch.zeros(2).new_tensor([1], 2)", "torch.zeros(2).new_tensor([1], foo=1)",
    "torch.zeros(2).new_tensor(None)", "torch.zeros(2, dtype=torch.int64).new_tensor(1j)", "torch.zeros(2, dtype=torch.bool).new_tensor([1, [2]])", "torch.zeros(2).new_tensor([1, None])",
]  # fmt: skip
errors = {
    "not_differentiable": "torch.zeros(2, dtype=torch.int64).new_tensor([1], requires_grad=True)",
    "text": "torch.zeros(2).new_tensor('a')",
    "texts": "torch.zeros(2).new_tensor(['a'])",
    "not_sequence": "torch.zeros(2).new_tensor([[1, 2], 3])",
    "ragged": "torch.zeros(2).new_tensor([[1, 2], [1, 2, 3]])",
    "not_integer": "torch.zeros(2, dtype=torch.int64).new_tensor([1, [2, 3]])",
    "not_index": "torch.zeros(2).new_tensor([torch.tensor(2.0)], dtype=torch.int64)",
    "not_single": "torch.zeros(2).new_tensor([torch.ones(2)])",
    "not_real": "torch.zeros(2).new_tensor([1.0, [2, 3]])",
    "overflow": "torch.zeros(2, dtype=torch.uint8).new_tensor([300])",
}


def sweep(rng):
    source = any_layout(rng, [2, 3], rng.choice(["float32", "float32", "float32", *DTYPES]))
    written = any_layout(rng, [2, 3], rng.choice(DTYPES)) if maybe(rng, 0.2) else data(rng)
    return call(f"{source}.new_tensor", [written], options(rng, ["dtype", "device", "requires_grad"]) if maybe(rng, 0.6) else [])
