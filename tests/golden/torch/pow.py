from choices import elements, maybe, pair, written

SWEEP = 150
cases = [
    "torch.pow(torch.randn(2, 3), 2)",
    "torch.pow(torch.randn(2, 3), torch.zeros(3))",
    "torch.pow(2, torch.zeros((2, 3)).permute(1, 0))",
    "torch.pow(2.0, torch.tensor([1, 2]))",
    "torch.randn(2, 3).pow(0.5)",
    "torch.tensor([1, 2]).pow(2.0)",
    "torch.tensor([1, 2]).pow(2j)",
    "torch.tensor([True]).pow(2)",
    "torch.tensor([True]).pow(True)",
    "torch.pow(exponent=2, input=torch.randn(2))",
    "torch.pow(self=2, exponent=torch.randn(2))",
    "torch.randn(2, 3).pow_(2)",
    "torch.randn(2, 3).pow_(torch.tensor([1, 2, 3]))",
    "torch.zeros(2, requires_grad=True).pow(2)",
    "torch.pow(1, torch.tensor([True]))",
    "torch.pow(torch.tensor([True]), 1)",
    "torch.pow(2, 3)",
    "torch.pow(torch.randn(2), 'a')",
    "torch.randn(2).pow()",
    "torch.randn(2).pow(2, 3)",
    "torch.randn(2).pow_('a')",
    "torch.pow(torch.randn(2), other=2)",
    "torch.zeros(2, dtype=torch.int64).pow_(torch.zeros(2))",
]
errors = {
    "negative": "torch.tensor([1, 2]).pow(-1)",
    "broadcast": "torch.pow(torch.zeros(2, 3), torch.zeros(2, 4))",
    "output": "torch.zeros(3).pow_(torch.zeros(2, 3))",
    "overlap": "torch.empty_strided((3, 2), (0, 1)).pow_(2)",
    "leaf": "torch.zeros(2, requires_grad=True).pow_(2)",
    "cast": "torch.tensor([1, 2]).pow_(0.5)",
    "dtype": "torch.pow(torch.tensor([True]), torch.tensor([True]))",
    "overflow": "torch.zeros(2, dtype=torch.uint8).pow(300)",
}


def sweep(rng):
    first, second = pair(rng, None, 0.5)
    if maybe(rng, 0.1):
        first, second = elements(rng, rng.choice(["uint8", "int8", "bool", "int64"])), rng.choice(["300", "-1", "127", "2.0", "-2.5", "1", "0"])
    return written(rng, "pow", first, second, names=("input", "exponent"))
