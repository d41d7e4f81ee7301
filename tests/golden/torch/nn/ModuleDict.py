from choices import maybe
from nets import pairs, simple

cases = [
    "nn.ModuleDict({'hidden': nn.Linear(8, 8), 'out': nn.Linear(8, 2)})",
    "nn.ModuleDict(OrderedDict([('b', nn.Linear(8, 8)), ('a', nn.Flatten())]))",
    "nn.ModuleDict([['b', nn.Linear(8, 8)], ('a', nn.Flatten())])",
    "nn.ModuleDict([['a', nn.Linear(8, 8)], ('a', nn.Linear(1, 1))])",
    "nn.ModuleDict()",
    "nn.ModuleDict({})",
    "nn.ModuleDict({'a': None})",
    "nn.ModuleDict({'a': nn.ModuleDict({'b': nn.BatchNorm2d(3)})})",
    "nn.ModuleDict('ab')",
    "nn.ModuleDict(['ab'])",
    "nn.ModuleDict(modules={'a': nn.LazyLinear(3)})",
    "nn.ModuleDict({'a': nn.Flatten()}, 3)",
    "nn.ModuleDict({'a': nn.Flatten()})(y=3)",
]

errors = {
    "not_a_module": "nn.ModuleDict({'a': F.relu})",
    "name_taken": "nn.ModuleDict({'items': nn.Flatten()})",
    "name_dot": "nn.ModuleDict({'a.b': nn.Flatten()})",
    "name_empty": "nn.ModuleDict({'': nn.Flatten()})",
    "name_type": "nn.ModuleDict({1: nn.Flatten()})",
    "not_iterable": "nn.ModuleDict(3)",
    "element": "nn.ModuleDict([3])",
    "element_length": "nn.ModuleDict([('a', nn.Flatten(), 3)])",
    "no_forward": "nn.ModuleDict({'a': nn.Flatten()})(torch.randn(2, 2))",
}

SWEEP = 150


def sweep(rng):
    given = pairs(rng, simple, rng.randint(0, 4))
    if maybe(rng, 0.1):
        given = f"modules={given}"
    elif maybe(rng, 0.06):
        given = rng.choice([f"{given}, {given}", f"layers={given}", f"{given}, modules=None"])
    call = rng.choice(["(torch.randn(2, 2))", "()", "(input=torch.randn(2))", ".eval()"]) if maybe(rng, 0.2) else ""
    return f"torch.nn.ModuleDict({given}){call}"
