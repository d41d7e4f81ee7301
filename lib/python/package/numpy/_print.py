"""How arrays are written: `print(array)` and `repr(array)`, with NumPy's default options."""

import math
import struct

THRESHOLD, EDGE, WIDTH, PRECISION = 1000, 3, 75, 8


def digits_of(value, name):
    """The shortest decimal that is this float and no other: `(digits, exponent)` of `0.digits * 10**exponent`."""
    value = abs(value)
    if name == "float64":
        text = repr(value)
    else:
        code = "f" if name == "float32" else "e"
        for precision in range(17):
            text = f"{value:.{precision}e}"
            if struct.unpack(code, struct.pack(code, float(text)))[0] == value:
                break
    mantissa, _, exponent = text.partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).lstrip("0")
    shift = len(whole) + int(exponent or 0) - (len(whole + fraction) - len(digits)) if digits else 0
    return digits.rstrip("0"), shift


def positional(value, name, precision=None):
    """`(sign and whole part, fraction)`."""
    digits, shift = digits_of(value, name)
    if precision is not None and len(digits) - shift > precision:
        whole, _, fraction = f"{abs(value):.{precision}f}".partition(".")
        fraction = fraction.rstrip("0")
    else:
        padded = digits.ljust(max(shift, 0), "0") if shift > 0 else "0" * -shift + digits
        whole, fraction = (padded[:shift], padded[shift:]) if shift > 0 else ("", padded)
    sign = "-" if math.copysign(1, value) < 0 else ""
    return sign + (whole or "0"), fraction


def scientific(value, name, precision=None):
    """`(sign and first digit, fraction, exponent)`."""
    digits, shift = digits_of(value, name)
    if precision is not None and len(digits) - 1 > precision:
        mantissa, _, exponent = f"{abs(value):.{precision}e}".partition("e")
        digits, power = mantissa.replace(".", "").rstrip("0"), int(exponent)
    else:
        power = shift - 1 if digits else 0
    sign = "-" if math.copysign(1, value) < 0 else ""
    return sign + (digits[:1] or "0"), digits[1:], f"e{power:+03d}"


def shortest(value, name):
    """One number by itself: `str(np.float32(0.1))`."""
    if not math.isfinite(value):
        return repr(value)
    if name == "float64":
        return float.__repr__(value)
    if value and not 1e-4 <= abs(value) < (1e16 if name == "float64" else 1e8):
        whole, fraction, exponent = scientific(value, name)
        return f"{whole}.{fraction}{exponent}" if fraction else f"{whole}{exponent}"
    whole, fraction = positional(value, name)
    return f"{whole}.{fraction or '0'}"


class Floats:
    def __init__(self, numbers, name):
        self.name = name
        finite = [one for one in numbers if math.isfinite(one)]
        sizes = [abs(one) for one in finite if one]
        self.is_scientific = bool(sizes) and (
            max(sizes) >= 1e8 or min(sizes) < 1e-4 or max(sizes) / min(sizes) > 1000
        )
        write = scientific if self.is_scientific else positional
        parts = [write(one, name, PRECISION) for one in finite]
        self.left = max((len(one[0]) for one in parts), default=0)
        self.right = max((len(one[1]) for one in parts), default=0)
        others = [one for one in numbers if not math.isfinite(one)]
        if others:
            longest = max(3 if one != one or one > 0 else 4 for one in others)
            tail = max((len(one[2]) for one in parts), default=0) if self.is_scientific else 0
            # what is no number stands at the right, too
            self.left = max(self.left, longest - self.right - tail - 1) if finite else longest - 1 - self.right
        self.width = self.left + 1 + self.right + (len(parts[0][2]) if self.is_scientific and parts else 0)

    def __call__(self, value):
        if not math.isfinite(value):
            return ("nan" if value != value else "inf" if value > 0 else "-inf").rjust(self.width)
        if self.is_scientific:
            whole, fraction, exponent = scientific(value, self.name, PRECISION)
            return f"{whole.rjust(self.left)}.{fraction.ljust(self.right, '0')}{exponent}"
        whole, fraction = positional(value, self.name, PRECISION)
        return f"{whole.rjust(self.left)}.{fraction.ljust(self.right)}"


def formatter(numbers, dtype):
    if dtype.kind == "f":
        return Floats(numbers, dtype.name)
    words = [str(bool(one)) if dtype.kind == "b" else str(one) for one in numbers]
    width = 5 if dtype.kind == "b" else max((len(one) for one in words), default=0)
    return lambda value: (str(bool(value)) if dtype.kind == "b" else str(value)).rjust(width)


def shown(data, rank, is_cut):
    """The numbers that decide about the format."""
    if rank == 0:
        return [data]
    if is_cut and len(data) > 2 * EDGE:
        data = data[:EDGE] + data[-EDGE:]
    return [one for row in data for one in shown(row, rank - 1, is_cut)]


def written(data, rank, write, separator, indent, width, is_cut):
    def extended(text, line, word, most):
        if len(line) + len(word) > most and len(line) > len(indent):
            return text + line.rstrip() + "\n", indent + word
        return text, line + word

    if rank == 0:
        return write(data)
    cut = is_cut and len(data) > 2 * EDGE
    rows = [*data[:EDGE], None, *data[-EDGE:]] if cut else data
    words = ["..." if one is None else written(one, rank - 1, write, separator, indent + " ", width - 1, is_cut) for one in rows]
    if rank == 1:
        most = width - max(len(separator.rstrip()), 1)
        text, line = "", indent
        for at, word in enumerate(words):
            text, line = extended(text, line, word, most)
            if at < len(words) - 1:
                line += separator
        text += line
    else:
        text = (separator.rstrip() + "\n" * (rank - 1)).join(indent + word for word in words)
    return "[" + text[len(indent) :] + "]"


def text_of(data, rank, size, dtype, separator=" ", prefix="", suffix=""):
    is_cut = size > THRESHOLD
    write = formatter(shown(data, rank, is_cut), dtype)
    indent = " " * (len(prefix) + 1)
    return written(data, rank, write, separator, indent, WIDTH - len(suffix), is_cut)


def to_str(array):
    if array.size == 0:
        return "[]"
    if array.ndim == 0:
        return str(array[()])
    return text_of(array.tolist(), array.ndim, array.size, array.dtype)


def to_repr(array):
    dtype = array.dtype
    prefix = "array("
    if array.size == 0:
        text = "[]"
    elif array.ndim == 0:
        value = array.item()
        text = shortest(value, dtype.name) if dtype.kind == "f" else str(value)
        text = text[:-1] if text.endswith(".0") and dtype.kind == "f" else text
    else:
        text = text_of(array.tolist(), array.ndim, array.size, dtype, ", ", prefix, ")")
    notes = []
    if array.size == 0 and array.ndim != 1 or array.size > THRESHOLD:
        notes.append(f"shape={array.shape}")
    if dtype.name not in ("float64", "int64", "bool", "complex128") or array.size == 0:
        notes.append(f"dtype={dtype.name}")
    text = prefix + text
    if not notes:
        return text + ")"
    tail = ", ".join(notes) + ")"
    last = len(text) - (text.rfind("\n") + 1)
    spacer = "\n" + " " * len(prefix) if last + len(tail) + 1 > WIDTH else " "
    return f"{text},{spacer}{tail}"
