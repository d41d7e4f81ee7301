"""`torch.return_types`: the classes of results with names."""

from ._engine import named_tuple


def __getattr__(name):
    made = named_tuple(f"torch.return_types.{name}")
    if not made.n_fields:
        raise AttributeError(f"module 'torch.return_types' has no attribute '{name}'")
    return made
