from choices import maybe
from nets import pairs, tensor_or_so

cases = [
    "nn.ParameterDict({'weight': torch.randn(8, 4), 'bias': torch.randn(8)})",
    "nn.ParameterDict(OrderedDict([('weight', torch.randn(8, 4)), ('bias', torch.randn(8))]))",
    "nn.ParameterDict([('weight', torch.randn(8, 4)), ['bias', torch.randn(8, dtype=torch.float16)]])",
    "nn.ParameterDict([('a', torch.randn(8, 4)), ['a', torch.randn(8)]])",
    "nn.ParameterDict({'b': torch.randn(2, 3), 'a': 3, 'c': None, 'd': 's', 'e': [1], 'f': nn.Parameter(torch.randn(2))})",
    "nn.ParameterDict({'training': torch.randn(2)})",
    "nn.ParameterDict({'keys': 1})",
    "nn.ParameterDict()",
    "nn.ParameterDict({})",
    "nn.ParameterDict({'a': 1, 2: 3})",
    "nn.ParameterDict('ab')",
    "nn.ParameterDict(parameters={'a': torch.randn(())})",
]

errors = {
    "not_differentiable": "nn.ParameterDict({'a': torch.zeros(2, dtype=torch.bool)})",
    "key": "nn.ParameterDict({1: torch.randn(2)})",
    "name_taken": "nn.ParameterDict({'items': torch.randn(2)})",
    "name_dot": "nn.ParameterDict({'a.b': torch.randn(2)})",
    "name_empty": "nn.ParameterDict({'': torch.randn(2)})",
    "not_iterable": "nn.ParameterDict(3)",
    "element": "nn.ParameterDict([3])",
    "element_length": "nn.ParameterDict([('a', torch.randn(2), 3)])",
    "called": "nn.ParameterDict({'a': torch.randn(2)})(torch.randn(2))",
}

SWEEP = 150


def sweep(rng):
    given = pairs(rng, tensor_or_so, rng.randint(0, 4))
    if maybe(rng, 0.1):
        given = f"parameters={given}"
    elif maybe(rng, 0.06):
        given = rng.choice([f"{given}, {given}", f"values={given}", f"{given}, parameters=None"])
    call = rng.choice(["(torch.randn(2, 2))", ".eval()"]) if maybe(rng, 0.12) else ""
    return f"torch.nn.ParameterDict({given}){call}"
