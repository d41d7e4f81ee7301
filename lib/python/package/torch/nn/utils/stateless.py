"""A module called with other tensors in the places of its own."""

import contextlib
import warnings

import torch

__all__ = ["functional_call"]

_missing = object()


def _place(module, name):
    path, _, short = name.rpartition(".")
    return module.get_submodule(path), short


def _swap(module, name, tensor):
    """Put a tensor there; what was there before."""
    of, short = _place(module, name)
    if tensor is not _missing and tensor is not None and not isinstance(tensor, torch.Tensor):
        raise TypeError(f"{tensor} is not an instance of torch.Tensor")
    for held in (of._parameters, of._buffers):
        if short in held:
            before = held[short]
            if tensor is _missing:
                del held[short]
            else:
                held[short] = tensor
            return before
    before = getattr(of, short, _missing)
    if tensor is not _missing:
        setattr(of, short, tensor)
    elif before is not _missing:
        delattr(of, short)
    return before


def _all_tensors(module):
    yield from module.named_parameters(remove_duplicate=False)
    yield from module.named_buffers(remove_duplicate=False)


def _untied(module, given):
    """Each name of a tensor that has several gets what one of them was given."""
    names = {}
    for name, tensor in _all_tensors(module):
        names.setdefault(tensor, set()).add(name)
    result = dict(given)
    for tied in names.values():
        those = [name for name in tied if name in given]
        if len(tied) == 1 or not those:
            continue
        if len({given[name] for name in those}) != 1:
            raise ValueError(
                f"functional_call got multiple values for keys {sorted(tied)}, which are tied. "
                "Consider using tie_weights=False"
            )
        result |= {name: given[those[0]] for name in tied}
    return result


@contextlib.contextmanager
def _reparametrize_module(module, parameters_and_buffers, tie_weights=False, strict=False, stack_weights=False):
    given = _untied(module, parameters_and_buffers) if tie_weights else parameters_and_buffers
    if strict:
        own = [name for name, _ in _all_tensors(module)]
        unexpected = [name for name in given if name not in own]
        missing = [name for name in own if name not in given]
        told = [
            f"{what} key(s): {', '.join(map(repr, keys))}."
            for what, keys in (("Unexpected", unexpected), ("Missing", missing))
            if keys
        ]
        if told:
            text = "\n\t".join(told)
            raise RuntimeError(f"Error(s) in reparametrizing for {module._get_name()}:\n\t{text}")
    before = {}
    try:
        for name, tensor in given.items():
            before[name] = _swap(module, name, tensor)
        yield
    finally:
        after = {name: _swap(module, name, tensor) for name, tensor in before.items()}
        parameters_and_buffers.update({name: after[name] for name in parameters_and_buffers if name in after})


def functional_call(module, parameters_and_buffers, args=None, kwargs=None, *, tie_weights=True, strict=False):
    warnings.warn(
        "`torch.nn.utils.stateless.functional_call` is deprecated as of PyTorch 2.0 and will be removed in a future version "
        "of PyTorch. Please use `torch.func.functional_call` instead which is a drop-in replacement.",
        FutureWarning,
        stacklevel=2,
    )
    return _functional_call(module, parameters_and_buffers, args, kwargs, tie_weights=tie_weights, strict=strict)


def _functional_call(module, parameters_and_buffers, args=None, kwargs=None, *, tie_weights=True, strict=False):
    if args is None:
        args = ()
    elif not isinstance(args, tuple):
        args = (args,)
    with _reparametrize_module(module, parameters_and_buffers, tie_weights=tie_weights, strict=strict):
        return module(*args, **(kwargs or {}))
