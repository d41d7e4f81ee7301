from choices import literal, maybe
from nested import NUMBERS, nested

SWEEP = 100
apis = ["torch.Tensor.item", "torch.Tensor.tolist"]


def cases(api):
    name = api.split(".")[-1]
    return [
        f"torch.tensor(3).{name}()", f"torch.tensor([[2.5]]).{name}()", f"torch.tensor(True).{name}()", f"torch.tensor(3.5, requires_grad=True).{name}()", f"torch.tensor(2).{name}(1)", f"torch.tensor(2).{name}(foo=1)",
        *([f"torch.tensor([[1, 2], [3, 4]]).{name}()", f"torch.tensor([True, False]).{name}()", f"torch.zeros(0).{name}()", f"torch.zeros(2, 0).{name}()", f"torch.arange(4).{name}()"] if name == "tolist" else [f"torch.zeros(0).{name}()", f"torch.full((1, 1), 7).{name}()"]),
    ]  # fmt: skip


def errors(api):
    return {"count": "torch.zeros(2).item()"} if api == "torch.Tensor.item" else {}


def sweep(api, rng):
    name = api.split(".")[-1]
    sizes = [1] * rng.randint(0, 3) if name == "item" and maybe(rng, 0.75) else [rng.choice([1, 2, 3]) for _ in range(rng.randint(0, 3))]
    if maybe(rng, 0.1):
        sizes.append(0)
    while True:
        written = nested(rng, sizes, rng.choice([NUMBERS[:5], ["1.5", "2.0", "-0.25"], ["True", "False"]]))
        if not set("'jN.{" if "tensor" in written else "'jN{") & set(written):
            break
    source = f"torch.tensor({written})" if 0 not in sizes else f"torch.zeros({literal(sizes)})"
    return f"{source}.{name}({rng.choice(['1', 'foo=1', 'None, 1']) if maybe(rng, 0.25) else ''})"
