from choices import any_layout, maybe
from creating import DTYPES, size

SWEEP = 100
NAMES = "shape dtype device layout ndim itemsize nbytes is_cuda T mT mH H real imag".split()
apis = [f"torch.Tensor.{name}" for name in NAMES]
SOURCES = ["torch.zeros(2, 3)", "torch.zeros(2, 3, dtype=torch.complex64)", "torch.randn(4, 3, requires_grad=True)", "torch.zeros(())", "torch.empty_strided((2, 3), (1, 2), dtype=torch.int64)", "torch.zeros(0, 3, dtype=torch.complex128, requires_grad=True)"]
MORE = ["torch.zeros(3)", "torch.zeros(2, 3, 4)", "torch.zeros(2, 1, 3, dtype=torch.complex64, requires_grad=True)"]


def cases(api):
    return [f"{source}.{api.split('.')[-1]}" for source in SOURCES + MORE]


def errors(api):
    name = api.split(".")[-1]
    if name in ("mT", "mH", "H"):
        return {"rank": f"torch.zeros(3).{name}"}
    return {"real": "torch.zeros(3).imag"} if name == "imag" else {}


def sweep(api, rng):
    name = api.split(".")[-1]
    kinds = ["complex64", "complex64", "complex64", "float32"] if name in ("imag", "real") else DTYPES
    sizes = [abs(one) for one in size(rng)]
    if name in ("H", "mT", "mH") and maybe(rng, 0.6):
        sizes = [rng.randint(0, 4) for _ in range(2)]
    return f"{any_layout(rng, sizes, rng.choice(kinds))}.{name}"
