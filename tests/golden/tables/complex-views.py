from choices import any_layout, maybe
from creating import size

SWEEP = 110
apis = [f"torch.{name}" for name in "real imag view_as_real view_as_complex conj".split()]


def cases(api):
    found = [f"{api}({of})" for of in [
        "torch.zeros(2, 3, dtype=torch.complex64)", "torch.zeros(2, 2)", "torch.zeros(3, 2, requires_grad=True)", "torch.zeros(2, dtype=torch.complex128, requires_grad=True)", "torch.zeros(2, dtype=torch.int64)", "torch.zeros((), dtype=torch.complex64)",
        "torch.empty_strided((2, 3), (1, 2), dtype=torch.complex64)", "3", "", "torch.zeros(2), 1", "torch.zeros(2), foo=1", "input=torch.zeros(0, 2)",
    ]]  # fmt: skip
    return found + (["torch.zeros(2).conj()", "torch.zeros(2, dtype=torch.complex64).conj()", "torch.zeros(2).conj(1)"] if api == "torch.conj" else [])


def errors(api):
    if api in ("torch.imag", "torch.view_as_real"):
        return {"real": f"{api}(torch.zeros(2))"}
    if api == "torch.view_as_complex":
        return {
            "dtype": "torch.view_as_complex(torch.zeros(3, 2, dtype=torch.int64))",
            "rank": "torch.view_as_complex(torch.zeros(()))",
            "last": "torch.view_as_complex(torch.zeros(2, 3))",
            "last_stride": "torch.view_as_complex(torch.empty_strided((3, 2), (1, 3)))",
            "strides": "torch.view_as_complex(torch.empty_strided((3, 2), (3, 1)))",
            "offset": "torch.view_as_complex(torch.zeros(3, 4)[:, 1:3])",
        }
    return {}


def sweep(api, rng):
    sizes = [abs(one) for one in size(rng)]
    kinds = ["complex64", "complex64", "complex128", "float32"]
    if api == "torch.view_as_complex":
        sizes.append(rng.choice([2, 2, 2, 2, 2, 3]))
        kinds = ["float32", "float32", "float64", "float64", "int64"]
    source = any_layout(rng, sizes, rng.choice(kinds))
    if maybe(rng, 0.3 if api in ("torch.real", "torch.conj") else 0.08):
        return f"{api}({rng.choice(['3', 'None', '', f'{source}, 1', f'{source}, foo=2', '[1]'])})"
    return f"{api}({rng.choice([source, source, f'input={source}'])})"
