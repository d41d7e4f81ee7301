"""`torch.func`: functions of functions. A mapped function is run for one slice, and for all where the numbers are known."""

import functools
import io
import sys
from collections import Counter
from collections.abc import Sequence

import torch

from .. import _registry, autograd
from .._engine import engine, unlisted
from .._tensor import Tensor
from ..utils._pytree import broadcast_to, tree_flatten, tree_leaves, tree_map, tree_unflatten

MOST_SLICES = 64
"""Of more slices than these the numbers are not worked out."""


def _name(func):
    if hasattr(func, "__name__"):
        return func.__name__
    if isinstance(func, functools.partial):
        return f"functools.partial({_name(func.func)}, ...)"
    return repr(func)


def _wraps(func):
    return functools.wraps(func) if hasattr(func, "__name__") else lambda wrapper: wrapper


# ── vmap ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def vmap(func, in_dims=0, out_dims=0, randomness="error", *, chunk_size=None):
    if randomness not in ["error", "different", "same"]:
        raise RuntimeError(
            f"Only allowed values for randomness are 'error', 'different', or 'same'. Got {randomness}"
        )
    if not (chunk_size is None or chunk_size > 0):
        raise ValueError(f"vmap: chunk_size should be None or greater than 0. (got {chunk_size})")

    @_wraps(func)
    def wrapped(*args, **kwargs):
        for dim in tree_leaves(out_dims):
            if not isinstance(dim, int) and dim is not None:
                raise ValueError(
                    f"vmap({_name(func)}, ..., out_dims={out_dims}): `out_dims` must be an int, None or a python "
                    "collection of ints representing where in the outputs the vmapped dimension should appear."
                )
        leaves, spec, dims, size = _mapped_inputs(func, in_dims, args)
        return _map(func, leaves, spec, dims, size, out_dims, kwargs)

    return wrapped


def _mapped_inputs(func, in_dims, args):
    where = f"vmap({_name(func)}, in_dims={in_dims}, ...)(<inputs>)"
    if not isinstance(in_dims, (int, tuple)):
        raise ValueError(
            f"{where}: expected `in_dims` to be int or a (potentially nested) tuple matching the structure of inputs, "
            f"got: {type(in_dims)}."
        )
    if len(args) == 0:
        raise ValueError(
            f"vmap({_name(func)})(<inputs>): got no inputs. Maybe you forgot to add inputs, or you are trying to vmap "
            "over a function with no inputs. The latter is unsupported."
        )
    leaves, spec = tree_flatten(args)
    dims = broadcast_to(in_dims, args)
    if dims is None:
        raise ValueError(
            f"{where}: in_dims is not compatible with the structure of `inputs`. in_dims has structure "
            f"{tree_flatten(in_dims)[1]} but inputs has structure {spec}."
        )
    for i, (leaf, dim) in enumerate(zip(leaves, dims)):
        if not isinstance(dim, int) and dim is not None:
            raise ValueError(
                f"{where}: Got in_dim={dim} for an input but in_dim must be either an integer dimension or None."
            )
        if isinstance(dim, int) and not isinstance(leaf, Tensor):
            raise ValueError(
                f"{where}: Got in_dim={dim} for an input but the input is of type {type(leaf)}. We cannot vmap over "
                "non-Tensor arguments, please use None as the respective in_dim"
            )
        if dim is not None and not -leaf.dim() <= dim < leaf.dim():
            raise ValueError(
                f"{where}: Got in_dim={dim} for some input, but that input is a Tensor of dimensionality {leaf.dim()} so "
                f"expected in_dim to satisfy -{leaf.dim()} <= in_dim < {leaf.dim()}."
            )
        if dim is not None:
            dims[i] = dim % leaf.dim()
    sizes = [leaf.size(dim) for leaf, dim in zip(leaves, dims) if dim is not None]
    if not sizes:
        raise ValueError("vmap: Expected at least one Tensor to vmap over")
    if any(size != sizes[0] for size in sizes):
        raise ValueError(
            "vmap: Expected all tensors to have the same size in the mapped dimension, got sizes "
            f"{sizes} for the mapped dimension"
        )
    return leaves, spec, dims, sizes[0]


def _map(func, leaves, spec, dims, size, out_dims, kwargs):
    def run(at):
        with unlisted():
            given = [leaf if dim is None else leaf.select(dim, at) for leaf, dim in zip(leaves, dims)]
        return func(*tree_unflatten(given, spec), **kwargs)

    result = run(0)
    found, out_spec = tree_flatten(result)
    for one in found:
        if not isinstance(one, Tensor) and None not in tree_leaves(out_dims):
            raise ValueError(
                f"vmap({_name(func)}, ...): `{_name(func)}` must only return Tensors, got type {type(one)}. Did you mean "
                "to set out_dims= to None for output?"
            )
    places = broadcast_to(out_dims, result)
    if places is None:
        raise ValueError(
            f"vmap({_name(func)}, ..., out_dims={out_dims})(<inputs>): out_dims is not compatible with the structure of "
            f"`outputs`. out_dims has structure {tree_flatten(out_dims)[1]} but outputs has structure {out_spec}."
        )
    rest = [found] * (size - 1)
    is_known = all(not isinstance(leaf, Tensor) or engine.elements(leaf._id) != "" for leaf in leaves)
    if is_known and 1 < size <= MOST_SLICES:
        rest = [tree_leaves(_in_silence(run, at)) for at in range(1, size)]
    with unlisted():
        stacked = [
            one if place is None else torch.stack([one, *(other[i] for other in rest)], place)
            for i, (one, place) in enumerate(zip(found, places))
        ]
    return tree_unflatten(stacked, out_spec)


def _in_silence(run, at):
    """The program's function has printed once already."""
    before, sys.stdout = sys.stdout, io.StringIO()
    try:
        with unlisted():
            return run(at)
    finally:
        sys.stdout = before


# ── derivatives ──────────────────────────────────────────────────────────────────────────────────────────────────────


class _Nested:
    depth = 0


def _wrap_argnum(argnum, count):
    if not isinstance(argnum, int):
        raise RuntimeError(f"argnum must be int, got: {type(argnum)}")
    if not -count <= argnum < count:
        raise RuntimeError(f"Got argnum={argnum}, but only {count} positional inputs")
    return argnum % count


def _argnums(argnums, count):
    if not isinstance(argnums, (int, tuple)):
        raise RuntimeError(f"argnums must be int or Tuple[int, ...], got: {type(argnums)}")
    if isinstance(argnums, int):
        return (_wrap_argnum(argnums, count),)
    found = tuple(_wrap_argnum(one, count) for one in argnums)
    if len(found) == 0:
        raise RuntimeError("argnums must be non-empty")
    if len(set(found)) != len(found):
        raise RuntimeError(f"argnums elements must be unique, got {argnums}")
    return found


def _differentiable(value):
    """A tensor to differentiate by: it belongs to no graph unless this is one derivative inside another."""
    if not isinstance(value, Tensor) or not (value.is_floating_point() or value.is_complex()):
        return value
    if value.requires_grad:
        return value.view_as(value)
    return value.detach().requires_grad_()


class _Derivative:
    """Runs a function with some arguments made ready to differentiate by."""

    def __init__(self, func, argnums, args, kwargs):
        self.chosen = _argnums(argnums, len(args))
        self.is_inner = _Nested.depth > 0 or any(
            isinstance(one, Tensor) and one.requires_grad for one in tree_leaves(args)
        )
        _Nested.depth += 1
        try:
            with torch.enable_grad():
                with unlisted():
                    ready = [tree_map(_differentiable, one) if i in self.chosen else one for i, one in enumerate(args)]
                self.by = tuple(ready[i] for i in self.chosen)
                self.output = func(*ready, **kwargs)
        finally:
            _Nested.depth -= 1
        self.argnums = argnums

    def back(self, output, grad_outputs=None, create_graph=None):
        leaves, spec = tree_flatten(self.by if isinstance(self.argnums, tuple) else self.by[0])
        wanted = [one for one in leaves if isinstance(one, Tensor) and one.requires_grad]
        outputs = [one for one in tree_leaves(output) if isinstance(one, Tensor) and one.requires_grad]
        with unlisted():
            found = (None,) * len(wanted)
            if outputs and wanted:
                found = autograd.grad(
                    outputs, wanted, grad_outputs, retain_graph=True, allow_unused=True,
                    create_graph=self.is_inner if create_graph is None else create_graph,
                )  # fmt: skip
            of = {id(one): grad for one, grad in zip(wanted, found)}
            grads = [
                of[id(one)] if of.get(id(one)) is not None else torch.zeros_like(one) if isinstance(one, Tensor) else one
                for one in leaves
            ]
        return tree_unflatten(grads, spec)

    def plain(self, value):
        return value if self.is_inner else tree_map(lambda one: one.detach() if isinstance(one, Tensor) else one, value)


def grad_and_value(func, argnums=0, has_aux=False):
    @_wraps(func)
    def wrapper(*args, **kwargs):
        run = _Derivative(func, argnums, args, kwargs)
        output, aux = run.output, None
        if has_aux:
            if not (isinstance(output, tuple) and len(output) == 2):
                raise RuntimeError(
                    "grad_and_value(f)(*args): output of function f should be a tuple: (output, aux) if has_aux is True"
                )
            output, aux = output
        if not isinstance(output, Tensor):
            raise RuntimeError(
                f"grad_and_value(f)(*args): Expected f(*args) to return a Tensor, got {type(output)}"
            )
        if output.dim() != 0:
            raise RuntimeError(
                "grad_and_value(f)(*args): Expected f(*args) to return a scalar Tensor, got tensor with "
                f"{output.dim()} dims. Maybe you wanted to use the vjp or jacrev APIs instead?"
            )
        grads = run.back(output)
        value = run.plain(output)
        return (grads, (value, run.plain(aux))) if has_aux else (grads, value)

    return wrapper


def grad(func, argnums=0, has_aux=False):
    @_wraps(func)
    def wrapper(*args, **kwargs):
        grads, value = grad_and_value(func, argnums, has_aux)(*args, **kwargs)
        return (grads, value[1]) if has_aux else grads

    return wrapper


def vjp(func, *primals, has_aux=False):
    run = _Derivative(func, tuple(range(len(primals))), primals, {})
    output, aux = run.output, None
    if has_aux:
        if not (isinstance(output, tuple) and len(output) == 2):
            raise RuntimeError(
                "vjp(f, *primals): output of function f should be a tuple: (output, aux) if has_aux is True"
            )
        output, aux = output

    def pull(cotangents, retain_graph=True, create_graph=None):
        return tuple(run.back(output, tree_leaves(cotangents), create_graph))

    result = run.plain(output)
    return (result, pull, run.plain(aux)) if has_aux else (result, pull)


def _rows(run, output):
    """The gradients of every element of an output, one after another; None: too many, or they are not known."""
    if output.numel() > MOST_SLICES or not output.requires_grad:
        return None
    with unlisted(), torch.enable_grad():
        flat = output.reshape(-1)
        return [run.back(flat[i]) for i in range(output.numel())]


def jacrev(func, argnums=0, *, has_aux=False, chunk_size=None, _preallocate_and_copy=False):
    if not (chunk_size is None or chunk_size > 0):
        raise ValueError("jacrev: `chunk_size` should be greater than 0.")
    return _jacobian(func, argnums, has_aux)


def jacfwd(func, argnums=0, has_aux=False, *, randomness="error"):
    return _jacobian(func, argnums, has_aux)


def _jacobian(func, argnums, has_aux):
    @_wraps(func)
    def wrapper_fn(*args):
        run = _Derivative(func, argnums, args, {})
        output, aux = run.output if has_aux else (run.output, None)
        by = run.by if isinstance(argnums, tuple) else run.by[0]

        def of(one):
            rows = _rows(run, one)
            with unlisted():
                if rows is None:
                    made = tree_map(lambda at: _unknown(one, at), by)
                    return made
                columns = zip(*(tree_leaves(row) for row in rows))
                stacked = [torch.stack(column).reshape(one.shape + column[0].shape) for column in columns]
                return tree_unflatten(stacked, tree_flatten(by)[1])

        found = tree_map(of, output)
        return (found, run.plain(aux)) if has_aux else found

    return wrapper_fn


def _unknown(output, by):
    from .._engine import tensor_of

    shape = list(output.shape + by.shape)
    made = tensor_of(engine.fresh(repr(shape), output.dtype._name, ""))
    if not output.requires_grad or _Nested.depth == 0:
        return made
    return tensor_of(engine.hang(made._id, str(output._id), "?"))


def hessian(func, argnums=0):
    return jacfwd(jacrev(func, argnums), argnums)


def jvp(func, primals, tangents, *, strict=False, has_aux=False):
    if not isinstance(primals, tuple):
        raise RuntimeError(
            "jvp(f, primals, tangents): Expected primals to be a tuple. E.g. it should be valid to call f(*primals)."
        )
    if not isinstance(tangents, tuple) or len(tangents) != len(primals):
        raise RuntimeError(
            "jvp(f, primals, tangents): Expected primals and tangents to have the same python structure. For example, if "
            "primals is a tuple of 3 tensors, tangents also must be. Got primals with structure "
            f"{tree_flatten(primals)[1]} and tangents with structure {tree_flatten(tangents)[1]}"
        )
    run = _Derivative(func, tuple(range(len(primals))), primals, {})
    output, aux = run.output if has_aux else (run.output, None)

    def push(one):
        rows = _rows(run, one)
        with unlisted():
            if rows is None:
                return torch.empty_like(one).detach()
            each = [
                sum((grad * tangent).sum() for grad, tangent in zip(tree_leaves(row), tree_leaves(tangents))) for row in rows
            ]
            return torch.stack(each).reshape(one.shape)

    found = (run.plain(output), tree_map(push, output))
    return (*found, run.plain(aux)) if has_aux else found


def linearize(func, *primals):
    output = func(*primals)
    return output, lambda *tangents: jvp(func, primals, tangents)[1]


def functionalize(func, *, remove="mutations"):
    return func


# ── modules as functions ─────────────────────────────────────────────────────────────────────────────────────────────


def functional_call(module, parameter_and_buffer_dicts, args=None, kwargs=None, *, tie_weights=True, strict=False):
    if isinstance(parameter_and_buffer_dicts, dict):
        held = parameter_and_buffer_dicts
    elif isinstance(parameter_and_buffer_dicts, Sequence):
        if not all(isinstance(one, dict) for one in parameter_and_buffer_dicts):
            raise ValueError("Expected all elements of parameter_and_buffer_dicts to be dictionaries")
        counts = Counter(key for one in parameter_and_buffer_dicts for key in one)
        repeated = [key for key, count in counts.items() if count > 1]
        if repeated:
            raise ValueError(
                f"{repeated} appeared in multiple dictionaries; behavior of functional call is ambiguous"
            )
        held = {key: value for one in parameter_and_buffer_dicts for key, value in one.items()}
    else:
        raise ValueError(
            "Expected parameter_and_buffer_dicts to be a dict, or a list/tuple of dicts, but got "
            f"{type(parameter_and_buffer_dicts)}"
        )
    if args is None:
        args = ()
    elif not isinstance(args, tuple):
        args = (args,)
    with _swapped(module, held, tie_weights, strict):
        return module(*args, **(kwargs or {}))


class _swapped:
    """Other tensors in the place of a module's own."""

    def __init__(self, module, held, tie_weights, strict):
        places, same = {}, {}
        for prefix, one in module.named_modules(remove_duplicate=False):
            for kind in (one._parameters, one._buffers):
                for name, value in kind.items():
                    full = f"{prefix}.{name}" if prefix else name
                    places[full] = (kind, name)
                    if value is not None:
                        same.setdefault(id(value), []).append(full)
        if strict:
            missing, unexpected = sorted(set(places) - set(held)), sorted(set(held) - set(places))
            if missing or unexpected:
                raise RuntimeError(_keys("Unexpected", unexpected) + _keys("Missing", missing))
        self._by = {key: value for key, value in held.items() if key in places}
        if tie_weights:
            for names in same.values():
                given = [name for name in names if name in held]
                if given and len(names) > 1:
                    self._by |= {name: held[given[0]] for name in names if name not in held}
        self._places = places

    def __enter__(self):
        self._before = {}
        for key, value in self._by.items():
            kind, name = self._places[key]
            self._before[key] = kind[name]
            kind[name] = value

    def __exit__(self, *_):
        for key, value in self._before.items():
            kind, name = self._places[key]
            kind[name] = value


def _keys(word, keys):
    return f"{word} key(s): {', '.join(map(repr, keys))}." if keys else ""


def stack_module_state(models):
    if len(models) == 0:
        raise RuntimeError("stack_module_state: Expected at least one model, got 0.")
    if not (all(m.training for m in models) or all(not m.training for m in models)):
        raise RuntimeError("stack_module_state: Expected all models to have the same training/eval mode.")
    if not all(type(m) is type(models[0]) for m in models):
        raise RuntimeError("stack_module_state: Expected all models to be of the same class.")

    def stacked(all_named):
        made = {}
        for key in all_named[0]:
            tensors = [named[key] for named in all_named]
            flags = {one.requires_grad for one in tensors}
            if len(flags) > 1:
                raise RuntimeError(f"Expected {key} from each model to have the same .requires_grad")
            with unlisted():
                made[key] = torch.stack(tensors)
                if True in flags:
                    made[key] = made[key].detach().requires_grad_()
        return made

    return stacked([dict(m.named_parameters()) for m in models]), stacked([dict(m.named_buffers()) for m in models])


def replace_all_batch_norm_modules_(root):
    for module in root.modules():
        if isinstance(module, torch.nn.modules.batchnorm._BatchNorm):
            module.running_mean = module.running_var = module.num_batches_tracked = None
            module.track_running_stats = False
    return root


def rearrange(tensor, pattern, **axes_lengths):
    import einops

    return einops.rearrange(tensor, pattern, **axes_lengths)


__getattr__ = _registry.missing("torch.func")
