from .._tensor import Buffer, Parameter, UninitializedBuffer, UninitializedParameter  # noqa: F401
