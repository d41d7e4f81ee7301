"""What newer versions of `typing` brought: this CPython has it all."""

import typing


def __getattr__(name):
    try:
        return getattr(typing, name)
    except AttributeError:
        raise AttributeError(f"module 'typing_extensions' has no attribute '{name}'") from None
