"""Says of Python's own errors what CPython 3.11 says: the one in the browser is 3.14, which words many otherwise."""

import ast
import dis
import linecache
import re

PLAIN = {
    ValueError: (
        (r"too many values to unpack \(expected (\d+), got \d+\)", r"too many values to unpack (expected \1)"),
        (r"expected a (nonnegative|positive|finite) input.*", "math domain error"),
        (r"expected a (number (in range|between)|noninteger or positive integer).*", "math domain error"),
        (r"(max|min)\(\) iterable argument is empty", r"\1() arg is an empty sequence"),
        (r"(Out of range float values are not JSON compliant): .*", r"\1"),
        (r"((?:month|hour|minute|second|microsecond) must be in [\d.]+), not .*", r"\1"),
        (r"(year )(-?\d+) (?:is out of range|must be in .*)", r"year \2 is out of range"),
        (r"day -?\d+ must be in range .*", "day is out of range for month"),
        (r"unknown action '(\w+)'", r'unknown action "\1"'),
    ),
    TypeError: (
        (r"cannot use '.*' as a (?:dict key|set element) \((.*)\)", r"\1"),
        (r"(argument of type '.*' is not) a container or iterable", r"\1 iterable"),
        (r"('.*' object does not support the (?:asynchronous )?context manager protocol) \(missed .*", r"\1"),
        (r"(.* got an unexpected keyword argument '\w+')\. Did you mean '\w+'\?", r"\1"),
        (r"super\(type, obj\): obj \(.*", "super(type, obj): obj must be an instance or subtype of type"),
        (r"(Cannot create a consistent method resolution) (order \(MRO\) for bases .*)", r"\1\n\2"),
        (r"%c requires an int or a unicode character, not .*", "%c requires int or char"),
        (r"must assign iterable to extended slice", "can only assign an iterable"),
        (r"object is not iterable", "cannot convert dictionary update sequence element #0 to a sequence"),
        (r"(str|int) expected at most (\d) arguments, got (\d+)", r"\1() takes at most \2 arguments (\3 given)"),
        (r"(print|sort|max|min)\(\) got an unexpected keyword argument '(\w+)'", r"'\2' is an invalid keyword argument for \1()"),
        (r"replace\(\) takes at least 2 positional arguments \((\d) given\)", r"replace expected at least 2 arguments, got \1"),
        (
            r"(count|r?find|r?index|startswith|endswith) expected at least (\d) argument, got (\d)",
            r"\1() takes at least \2 argument (\3 given)",
        ),
        (r"argument should be a str or an os.PathLike object .*, not '(.*)'", r"expected str, bytes or os.PathLike object, not \1"),
        (r"('.*' object cannot be interpreted as an integer) or float", r"\1"),
        (r"(non-default argument '\w+' follows default argument) '\w+'", r"\1"),
    ),
    AttributeError: ((r"(.*) and no __dict__ for setting new attributes", r"\1"),),
    SyntaxError: (
        (r"parameter without a default follows parameter with a default", "non-default argument follows default argument"),
        (r"Expected one or more names after 'import'", "invalid syntax"),
        (r"f-string: valid expression required before '.'", "f-string: empty expression not allowed"),
        (r"(f-string: invalid conversion character)( '.*')?: (.*)", r"\1: \3"),
    ),
}  # fmt: skip
"""`str(e)` of 3.14, and of 3.11."""

ERRNO = {44: 2, 20: 17, 31: 21, 54: 20, 2: 13, 55: 39, 28: 22, 8: 9, 63: 1, 69: 30, 51: 28, 37: 36, 32: 40}
"""The numbers of Linux for those of Emscripten."""

_raise = dis.opmap["RAISE_VARARGS"]


def reword(e):
    """Give an exception that Python itself raised the words of 3.11."""
    tb = e.__traceback__
    if isinstance(e, SyntaxError):
        e.msg = _plain(e, e.msg) or e.msg
        return
    if tb is None:
        return
    while tb.tb_next is not None and tb.tb_next.tb_frame.f_code.co_name != "_reckoned":
        tb = tb.tb_next
    code = tb.tb_frame.f_code
    is_raised = tb.tb_lasti >= 0 and code.co_code[tb.tb_lasti] == _raise
    if is_raised and not code.co_filename.startswith("/lib/python"):
        return
    if not is_raised and code.co_filename.startswith("/lib/shapebook"):
        return
    new = _worded(e, tb, is_raised)
    if new is not None:
        e.args = (new, *e.args[1:])


def _worded(e, tb, is_raised):
    if isinstance(e, OSError):
        if e.errno in ERRNO and e.args and e.args[0] == e.errno:
            e.args = (ERRNO[e.errno], *e.args[1:])
            e.errno = ERRNO[e.errno]
        return None
    if isinstance(e, ZeroDivisionError):
        return _division(e.args[0], tb) if e.args and isinstance(e.args[0], str) else None
    if isinstance(e, OverflowError) and e.args == (68, "Result not representable"):
        e.args = (34, "Numerical result out of range")
        return None
    if len(e.args) != 1 or not isinstance(e.args[0], str):
        return None
    text = e.args[0]
    special = _special(e, text, tb)
    if special is not None:
        return special
    plain = _plain(e, text)
    return plain if is_raised else _in_c(e, plain or text, tb)


_of_torch = re.compile(r"'(Size|dtype|device|layout|memory_format|finfo|iinfo)'")


def _in_c(e, text, tb):
    """Some of PyTorch's types and functions are written in C, and Python calls those otherwise."""
    if not isinstance(e, (TypeError, AttributeError)):
        return text
    if isinstance(e, AttributeError) and type(e.obj).__module__ == "torch.return_types":
        return text.replace("'", "'torch.return_types.", 1)
    text = text.replace("'ndarray'", "'numpy.ndarray'")
    text = _of_torch.sub(r"'torch.\1'", text)
    text = text.replace("passed to Size.", "passed to torch.Size.").replace('(not "Size")', '(not "torch.Size")')
    if "'method'" in text or "'function'" in text:
        found = [e.obj] if isinstance(e, AttributeError) else _values_of(tb)
        if any(map(_is_builtin, found)):
            text = re.sub("'(method|function)'", "'builtin_function_or_method'", text)
    return text


def _values_of(tb):
    node = _expression(tb)
    parts = [one for one in ast.walk(node) if isinstance(one, (ast.Name, ast.Attribute))] if node else []
    return [_value(one, tb) for one in parts]


IN_PYTHON = set(
    "backward is_shared istft lu norm register_hook register_post_accumulate_grad_hook reinforce resize resize_as "
    "share_memory_ split stft storage storage_type to_sparse_coo unflatten unique unique_consecutive atleast_1d atleast_2d "
    "atleast_3d block_diag broadcast_shapes broadcast_tensors cartesian_prod cdist chain_matmul einsum meshgrid tensordot "
    "typename is_tensor manual_seed seed load save compile vmap pca_lowrank svd_lowrank".split()
)
IN_C = set(
    "adaptive_avg_pool1d avg_pool1d avg_pool2d avg_pool3d bilinear channel_shuffle conv1d conv2d conv3d conv_transpose1d "
    "conv_transpose2d conv_transpose3d cosine_similarity gelu hardshrink linear logsigmoid one_hot pairwise_distance pdist "
    "pixel_shuffle pixel_unshuffle prelu scaled_dot_product_attention softplus softshrink".split()
)


def _is_builtin(value):
    where = type(getattr(value, "__self__", None)).__mro__
    if any(one.__name__ in ("Tensor", "Size") and one.__module__ == "torch" for one in where):
        return value.__name__ not in IN_PYTHON
    module, _, name = (getattr(value, "_shapebook_name", None) or "").rpartition(".")
    if module == "torch.nn.functional":
        return name in IN_C
    return module in ("torch", "torch.Tensor", "torch.linalg", "torch.fft", "torch.special") and name not in IN_PYTHON


def _plain(e, text):
    for kind, pairs in PLAIN.items():
        if isinstance(e, kind):
            for pattern, new in pairs:
                match = re.fullmatch(pattern, text, re.DOTALL)
                if match:
                    return match.expand(new)
    return None


def _special(e, text, tb):
    if isinstance(e, AttributeError) and e.name is not None and type(e.obj).__name__ == "EnumType":
        return e.name if text.startswith("type object") else None
    if text.startswith("Can't instantiate abstract class"):
        match = re.fullmatch(r"(.*) without an implementation for abstract (methods?) (.*)", text)
        return match and f"{match[1]} with abstract {match[2]} {match[3].replace(chr(39), '')}"
    if text in ("list.index(x): x not in list", "deque.remove(x): x not in deque"):
        value, kind = _first_argument(tb), "deque" if "deque" in text else "list"
        return None if value is _nothing else f"{value!r} is not in {kind}"
    if text.startswith("empty range in randint("):
        low, high = map(int, text[23:-1].split(", "))
        return f"empty range for randrange() ({low}, {high + 1}, {high + 1 - low})"
    if text.startswith("Illegal trailing comma before end of"):
        wanted = "Expecting value" if "array" in text else "Expecting property name enclosed in double quotes"
        at = e.pos + 1
        while e.doc[at].isspace():
            at += 1
        e.__init__(wanted, e.doc, at)
    return None


def _division(text, tb):
    """3.11 tells the operators and the types apart; they are read from the line that failed."""
    if text == "zero to a negative power":
        return "0.0 cannot be raised to a negative power"
    if text == "zero to a negative or complex power":
        return "0.0 to a negative or complex power"
    if text != "division by zero":
        return None
    node = _expression(tb)
    if isinstance(node, ast.Call):
        values = [_value(one, tb) for one in node.args]
        return "float divmod()" if any(isinstance(one, float) for one in values) else "integer division or modulo by zero"
    if isinstance(node, ast.BinOp):
        sides = node.left, node.right
    elif isinstance(node, ast.AugAssign):
        sides = node.target, node.value
    else:
        return None
    values = [_value(one, tb) for one in sides]
    if any(isinstance(one, complex) for one in values):
        return "complex division by zero"
    is_float = any(isinstance(one, float) for one in values)
    if isinstance(node.op, ast.Div):
        return "float division by zero" if is_float else text
    if isinstance(node.op, ast.FloorDiv):
        return "float floor division by zero" if is_float else "integer division or modulo by zero"
    if isinstance(node.op, ast.Mod):
        return "float modulo" if is_float else "integer modulo by zero"
    return None


def _expression(tb):
    """What was being worked out."""
    code = tb.tb_frame.f_code
    place = list(code.co_positions())[tb.tb_lasti // 2]
    if None in place:
        return None
    first, last, start, end = place
    lines = [line.encode() for line in linecache.getlines(code.co_filename)[first - 1 : last]]
    if not lines:
        return None
    lines[-1] = lines[-1][:end]
    lines[0] = lines[0][start:]
    text = b"".join(lines).decode()
    try:
        body = ast.parse(text).body[0]
    except SyntaxError:
        try:
            return ast.parse(f"({text})", mode="eval").body
        except SyntaxError:
            return None
    return body.value if isinstance(body, ast.Expr) else body


_nothing = object()
_harmless = (
    ast.Name, ast.Constant, ast.Attribute, ast.UnaryOp, ast.BinOp, ast.Subscript, ast.Load, ast.Store, ast.operator,
    ast.unaryop, ast.Tuple, ast.List, ast.Expression,
)  # fmt: skip
_functions = {"len", "int", "float", "abs", "sum", "max", "min", "round"}


def _value(node, tb):
    """The value of an expression that can be worked out again without doing anything."""
    for one in ast.walk(node):
        if isinstance(one, ast.Call) and isinstance(one.func, ast.Name) and one.func.id in _functions:
            continue
        if not isinstance(one, _harmless):
            return _nothing
    frame = tb.tb_frame
    try:
        return eval(ast.unparse(node), frame.f_globals, dict(frame.f_locals))
    except Exception:
        return _nothing


def _first_argument(tb):
    node = _expression(tb)
    return _value(node.args[0], tb) if isinstance(node, ast.Call) and node.args else _nothing
