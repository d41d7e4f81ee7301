from choices import any_layout, dimension, maybe
from creating import DTYPES, size

SWEEP = 100
METHODS = "size stride dim ndimension nelement storage_offset element_size".split()
FUNCTIONS = "numel is_floating_point is_complex is_signed".split()
apis = [*(f"torch.Tensor.{name}" for name in METHODS), *(f"torch.{name}" for name in FUNCTIONS)]


def cases(api):
    name = api.split(".")[-1]
    found = [f"torch.zeros(2, 3).{name}()", f"torch.zeros(()).{name}()", f"torch.zeros(0, 3, dtype=torch.complex64).{name}()", f"torch.empty_strided((2, 3), (1, 2), dtype=torch.uint8).{name}()", f"torch.zeros(2).{name}(1, 2)", f"torch.zeros(2).{name}(foo=1)"]
    if name in ("size", "stride"):
        return found + [f"torch.zeros(2, 3).{name}({dim})" for dim in ["1", "-1", "dim=0", "None", "dim=None", "1.0", "'a'", "True", "torch.tensor(1)"]]
    if name in FUNCTIONS:
        return found + [f"{api}({of})" for of in ["torch.zeros(2, 3)", "input=torch.zeros(2, dtype=torch.bool)", "3", "", "torch.zeros(2), 1", "torch.zeros(2), foo=1"]]
    return found


def errors(api):
    if api.split(".")[-1] not in ("size", "stride"):
        return {}
    name = api.split(".")[-1]
    return {"dim": f"torch.zeros(2, 3).{name}(2)", "no_dimensions": f"torch.zeros(()).{name}(0)"}


def sweep(api, rng):
    name = api.split(".")[-1]
    sizes = [abs(one) for one in size(rng)]
    source = any_layout(rng, sizes, rng.choice(DTYPES))
    if name in ("size", "stride") and maybe(rng, 0.8):
        dim = dimension(rng, len(sizes)) if maybe(rng, 0.75) else rng.choice(["1.0", "'a'", "(1,)", "0, 1", "foo=1", str(len(sizes))])
        return f"{source}.{name}({dim})"
    wrong = maybe(rng, 0.3)
    if name in FUNCTIONS and maybe(rng, 0.5):
        return f"{api}({rng.choice(['3', '', 'None', f'{source}, 1', f'x={source}, foo=2']) if wrong else rng.choice([source, f'input={source}'])})"
    return f"{source}.{name}({rng.choice(['1', '0, 1', 'dim=1, x=2', 'foo=3']) if wrong else ''})"
