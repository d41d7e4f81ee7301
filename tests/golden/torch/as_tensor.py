from choices import any_layout, maybe
from creating import DTYPES, call, options
from nested import data

SWEEP = 120
cases = [
    "torch.as_tensor([1, 2])", "torch.as_tensor([1.0, 2])", "torch.as_tensor(3)", "torch.as_tensor(torch.zeros(2))",
    "torch.as_tensor(torch.zeros(2), dtype=torch.float64)", "torch.as_tensor(torch.zeros(2, requires_grad=True))",
    "torch.as_tensor(torch.zeros(2, requires_grad=True), dtype=torch.float64)", "torch.as_tensor(torch.zeros(2, requires_grad=True), dtype=torch.int64)",
    "torch.as_tensor(torch.empty_strided((2, 3), (1, 2)), dtype=torch.float64)", "torch.as_tensor([1], requires_grad=True)", "torch.as_tensor()",
    "torch.as_tensor([1], device='cpu')", "torch.as_tensor([1], torch.float32)", "torch.as_tensor(data=[1.5], dtype=torch.int32)",
]  # fmt: skip
errors = {
    "text": "torch.as_tensor('a')",
    "texts": "torch.as_tensor(['a'])",
    "no_dtype": "torch.as_tensor([None])",
    "not_sequence": "torch.as_tensor([[1, 2], 3])",
    "ragged": "torch.as_tensor([[1, 2], [1, 2, 3]])",
    "not_integer": "torch.as_tensor([1, [2, 3]])",
    "not_index": "torch.as_tensor([torch.tensor(2.0)], dtype=torch.int64)",
    "not_single": "torch.as_tensor([torch.ones(2)])",
    "not_real": "torch.as_tensor([1.0, [2, 3]])",
    "overflow": "torch.as_tensor([300], dtype=torch.uint8)",
}


def sweep(rng):
    written = any_layout(rng, [2, 3], rng.choice(DTYPES)) if maybe(rng, 0.4) else data(rng)
    return call("torch.as_tensor", [written], options(rng, ["dtype", "device"] if maybe(rng, 0.95) else ["requires_grad"]))
