"""How tensors are written: `print(tensor)`, `f"{tensor}"` and the options of `torch.set_printoptions`.

It reads a tensor's numbers by `.tolist()`, and a few attributes; it needs no operation.
"""

import contextlib
import dataclasses
import math


@dataclasses.dataclass
class PrinterOptions:
    """What `torch.set_printoptions` sets; `sci_mode=None` leaves the choice to the numbers."""

    precision: int = 4
    threshold: float = 1000
    edgeitems: int = 3
    linewidth: int = 80
    sci_mode: bool | None = None


PRINT_OPTS = PrinterOptions()

PROFILES = {
    "default": {"precision": 4, "threshold": 1000, "edgeitems": 3, "linewidth": 80},
    "short": {"precision": 2, "threshold": 1000, "edgeitems": 2, "linewidth": 80},
    "full": {"precision": 4, "threshold": math.inf, "edgeitems": 3, "linewidth": 80},
}


def set_printoptions(
    precision=None, threshold=None, edgeitems=None, linewidth=None, profile=None, sci_mode=None
):
    """Set how tensors are printed; what is None stays as it is, except for `sci_mode`, as in PyTorch."""
    given = {"precision": precision, "threshold": threshold, "edgeitems": edgeitems, "linewidth": linewidth}
    chosen = PROFILES.get(profile, {}) | {name: value for name, value in given.items() if value is not None}
    for name, value in chosen.items():
        setattr(PRINT_OPTS, name, value)
    PRINT_OPTS.sci_mode = sci_mode


def reset():
    set_printoptions(profile="default")


def get_printoptions():
    """The options as they are, as `set_printoptions` takes them."""
    return dataclasses.asdict(PRINT_OPTS)


@contextlib.contextmanager
def printoptions(**options):
    """The options of `set_printoptions` for the length of a `with` block."""
    before = get_printoptions()
    set_printoptions(**options)
    try:
        yield
    finally:
        set_printoptions(**before)


class Formatter:
    """Writes the numbers of one tensor, all with the same width; a complex tensor has one for each part."""

    def __init__(self, numbers):
        self.whole, self.scientific, self.width = True, False, 1
        if not numbers:
            return
        if not isinstance(numbers[0], float):
            self.width = max(len(f"{number}") for number in numbers)
            return
        finite = [number for number in numbers if math.isfinite(number) and number]
        if not finite:
            return
        low, high = min(map(abs, finite)), max(map(abs, finite))
        self.whole = all(number.is_integer() for number in finite)
        self.scientific = PRINT_OPTS.sci_mode
        if self.scientific is None:
            self.scientific = high / low > 1000 or high > 1e8 or low < 1e-4
        # zeros, infinities and NaN have no say in the width
        self.width = max(1, *(len(self.write(number)) for number in finite))

    def write(self, number):
        """The number alone, without padding."""
        if not isinstance(number, float):
            return f"{number}"
        if self.scientific:
            return f"{number:.{PRINT_OPTS.precision}e}"
        if not self.whole:
            return f"{number:.{PRINT_OPTS.precision}f}"
        return f"{number:.0f}." if math.isfinite(number) else f"{number:.0f}"

    def format(self, number):
        return self.write(number).rjust(self.width)


class ComplexFormatter:
    """Writes complex numbers: the real part padded, the imaginary one right behind it."""

    def __init__(self, numbers):
        self.real = Formatter([number.real for number in numbers])
        self.imag = Formatter([number.imag for number in numbers])
        self.width = self.real.width + self.imag.width + 1

    def format(self, number):
        imag = self.imag.write(number.imag) + "j"
        return self.real.format(number.real) + ("" if imag[0] in "+-" else "+") + imag


def is_cut(rows, summarize):
    return summarize and len(rows) > 2 * PRINT_OPTS.edgeitems


def edges(rows):
    """What the summary shows of the first dimension: its beginning and its end."""
    count = PRINT_OPTS.edgeitems
    return rows[:count], rows[len(rows) - count :]


def shown(data, rank, summarize):
    """The numbers that decide about the format, in a row."""
    if rank == 0:
        return [data]
    if is_cut(data, summarize):
        if not PRINT_OPTS.edgeitems:
            # PyTorch joins `row[:0]` and `row[-0:]`, the whole row
            return data if rank == 1 else []
        before, after = edges(data)
        data = before + after
    return data if rank == 1 else [number for row in data for number in shown(row, rank - 1, summarize)]


def written(data, rank, indent, summarize, formatter):
    """The numbers within their brackets; lines after the first begin after `indent` spaces."""
    if rank == 0:
        return formatter.format(data)
    if rank == 1:
        return written_row(data, indent, summarize, formatter)
    before, after = edges(data) if is_cut(data, summarize) else (data, None)
    parts = [written(row, rank - 1, indent + 1, summarize, formatter) for row in before]
    if after is not None:
        parts += ["...", *(written(row, rank - 1, indent + 1, summarize, formatter) for row in after)]
    return "[" + ("," + "\n" * (rank - 1) + " " * (indent + 1)).join(parts) + "]"


def written_row(data, indent, summarize, formatter):
    """One row of numbers, wrapped at the width of a line."""
    if summarize and not PRINT_OPTS.edgeitems:
        return "[...]"
    before, after = edges(data) if is_cut(data, summarize) else (data, None)
    items = [formatter.format(number) for number in before]
    if after is not None:
        items += [" ...", *(formatter.format(number) for number in after)]
    per_line = max(1, math.floor((PRINT_OPTS.linewidth - indent) / (formatter.width + 2)))
    lines = [", ".join(items[start : start + per_line]) for start in range(0, len(items), per_line)]
    return "[" + (",\n" + " " * (indent + 1)).join(lines) + "]"


def elements(tensor, indent):
    """All of the tensor's elements, or its edges where it is large."""
    summarize = tensor.numel() > PRINT_OPTS.threshold
    data, rank = tensor.tolist(), len(tensor.shape)
    numbers = shown(data, rank, summarize)
    formatter = ComplexFormatter(numbers) if tensor.is_complex() else Formatter(numbers)
    return written(data, rank, indent, summarize, formatter)


def size_and_dtype(tensor):
    """The suffixes for what the elements do not show."""
    import torch

    default, size = torch.get_default_dtype(), f"size={tuple(tensor.shape)}"
    is_meta, is_empty = str(tensor.device) == "meta", tensor.numel() == 0
    if is_meta or (is_empty and len(tensor.shape) != 1) or not (is_empty or PRINT_OPTS.edgeitems):
        yield size
    obvious = {default}
    if not is_meta and not is_empty:
        complex_default = torch.complex128 if default == torch.float64 else torch.complex64
        obvious |= {complex_default, torch.int64, torch.bool}
    if tensor.dtype not in obvious:
        yield f"dtype={tensor.dtype}"


def gradient(tensor):
    """The suffix that says where the tensor comes from, or that it gathers a gradient."""
    try:
        node = tensor.grad_fn
    except RuntimeError:
        # a view made without gradients whose base was written since
        yield "grad_fn=<Invalid>"
        return
    if node is not None:
        yield f"grad_fn=<{node.name().rsplit('::', 1)[-1]}>"
    elif tensor.requires_grad:
        yield "requires_grad=True"


def with_suffixes(text, suffixes, indent):
    """The text and its suffixes, each on a new line where it would not fit any more."""
    length = len(text) - text.rfind("\n") + 1
    for suffix in suffixes:
        if length + len(suffix) + 2 > PRINT_OPTS.linewidth:
            text += ",\n" + " " * indent + suffix
            length = indent + len(suffix)
        else:
            text += ", " + suffix
            length += len(suffix) + 2
    return text + ")"


def _str(tensor):
    """The text of any tensor, without the "Parameter containing:" of a parameter's own `__repr__`.

    The error of `.tolist()` comes through where the elements are not known.
    """
    kind = type(tensor).__name__
    is_plain = kind in ("Tensor", "Parameter")
    prefix = "tensor(" if is_plain else f"{kind}("
    device = str(tensor.device)
    if device == "meta":
        content = "..."
    else:
        content = elements(tensor, len(prefix)) if tensor.numel() else "[]"
    suffixes = [] if device.split(":")[0] == "cpu" else [f"device='{device}'"]
    suffixes += [*size_and_dtype(tensor), *gradient(tensor)]
    text = with_suffixes(prefix + content, suffixes, len(prefix))
    is_parameter = any(base.__name__ == "Parameter" for base in type(tensor).__mro__)
    return f"Parameter({text})" if is_parameter and not is_plain else text


def _format(tensor, spec):
    """`tensor.__format__(spec)`: the number's where there are no dimensions, else that of any object."""
    if type(tensor).__name__ == "Tensor" and not tensor.shape and str(tensor.device) != "meta":
        return format(tensor.tolist(), spec)
    return object.__format__(tensor, spec)
