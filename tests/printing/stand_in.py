"""What `grad_name` may look at, as Python source that is short to write down and can be read again."""


class T:
    """A tensor: its sizes, its strides, does it want a gradient, and its dtype."""

    def __init__(self, shape, strides, requires_grad=1, dtype="float32"):
        self.shape, self.strides, self.requires_grad = shape, strides, bool(requires_grad)
        self.dtype = f"torch.{dtype}"

    def __repr__(self):
        dtype = self.dtype.removeprefix("torch.")
        rest = [] if self.requires_grad and dtype == "float32" else [str(int(self.requires_grad))]
        rest += [] if dtype == "float32" else [repr(dtype)]
        return f"T({', '.join([str(self.shape), str(self.strides), *rest])})"

    def stride(self):
        return self.strides

    def is_complex(self):
        return "complex" in self.dtype

    def is_floating_point(self):
        return "float" in self.dtype


class M:
    """A layer of a Transformer."""

    def __init__(self, norm_first):
        self.norm_first = norm_first

    def __repr__(self):
        return f"M({self.norm_first})"
