from choices import maybe
from creating import call, options
from nested import data

SWEEP = 250
cases = [
    "torch.tensor([1, 2])", "torch.tensor([1.0, 2])", "torch.tensor([1, True])", "torch.tensor([True, False])", "torch.tensor([1j, 2])", "torch.tensor([])",
    "torch.tensor([[], []])", "torch.tensor(3)", "torch.tensor((1, 2))", "torch.tensor([(1, 2), [3, 4]])", "torch.tensor([[1.0], [True], [2]])",
    "torch.tensor([1.5], dtype=torch.int64)", "torch.tensor([-1], dtype=torch.uint8)", "torch.tensor([1, 2, 0], dtype=torch.bool)",
    "torch.tensor([1.0, 2], requires_grad=True)", "torch.tensor(data=[1], dtype=torch.float16)", "torch.tensor(torch.zeros(2, 3))",
    "torch.tensor(torch.randn(2, 3, requires_grad=True))", "torch.tensor(torch.empty_strided((2, 3), (1, 2)), dtype=torch.float64)",
    "torch.tensor([torch.tensor(1.0), torch.tensor(2)])", "torch.tensor([[1, 2], [1]])", "torch.tensor([[[1]], [[1, 2]]])", "torch.tensor([[], [1]])",
    "torch.tensor([[1], []])", "torch.tensor([''])", "torch.tensor([1, 'a'])", "torch.tensor([1, None])", "torch.tensor(None)", "torch.tensor({})",
    "torch.tensor([torch.float32])", "torch.tensor([1j], dtype=torch.float32)", "torch.tensor([1, [2]], dtype=torch.bool)",
    "torch.tensor([None], dtype=torch.int64)", "torch.tensor(None, dtype=torch.float32)", "torch.tensor([[1, 2], 'ab'], dtype=torch.float32)",
    "torch.tensor([300.5], dtype=torch.uint8)", "torch.tensor([-200.7], dtype=torch.uint8)", "torch.tensor([1e5], dtype=torch.float16)",
    "torch.tensor()", "torch.tensor([1], [2])", "torch.tensor([1], foo=3)", "torch.tensor([1], dtype=3)", "torch.tensor([1], layout=torch.strided)",
    "torch.tensor([1], requires_grad=None)", "torch.tensor([1, 2], device='cpu', pin_memory=False)", "torch.tensor([[1, 2], None])", "torch.tensor(1, 2)",
]  # fmt: skip
errors = {
    "not_differentiable": "torch.tensor([1, 2], requires_grad=True)",
    "text": "torch.tensor('a')",
    "texts": "torch.tensor(['a'])",
    "no_dtype": "torch.tensor([1, None])",
    "not_sequence": "torch.tensor([[1, 2], 3])",
    "ragged": "torch.tensor([[1, 2], [1, 2, 3]])",
    "not_integer": "torch.tensor([1, [2, 3]])",
    "not_index": "torch.tensor([torch.tensor(2.0)], dtype=torch.int64)",
    "not_single": "torch.tensor([torch.ones(2)])",
    "not_real": "torch.tensor([1.0, [2, 3]])",
    "overflow": "torch.tensor([300], dtype=torch.uint8)",
}


def sweep(rng):
    keywords = options(rng, ["dtype", "device", "pin_memory", "requires_grad"])
    written = data(rng)
    return call("torch.tensor", *(([], [("data", written), *keywords]) if maybe(rng, 0.1) else ([written], keywords)))
