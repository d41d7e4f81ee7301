"""`torch.save` and `torch.load`: files of this format are written and read here only."""

import io
import os
import pickle
import re

from . import _engine
from ._tensor import Tensor
from ._types import dtype

_magic = b"SHAPEBOOK\n"
_safe = []
"""Classes that a program lets `weights_only` load."""


MOST_PADDING = 1 << 26


class _Pickler(pickle.Pickler):
    size = 0

    def reducer_override(self, obj):
        if isinstance(obj, Tensor):
            self.size += obj.numel() * obj.dtype.itemsize
        return NotImplemented


def save(obj, f, pickle_module=pickle, pickle_protocol=2, _use_new_zipfile_serialization=True, _disable_byteorder_record=False):
    held = io.BytesIO()
    pickler = _Pickler(held, 4)
    try:
        pickler.dump(obj)
    except pickle.PicklingError as e:
        raise _as_before(e) from None
    # elements take their place, so that the file is about as long as PyTorch's
    data = _magic + held.getvalue() + bytes(min(pickler.size, MOST_PADDING))
    if isinstance(f, (str, os.PathLike)):
        path = os.fspath(f)
        parent = os.path.dirname(path)
        if parent and not os.path.isdir(parent):
            raise RuntimeError(f"Parent directory {parent} does not exist.")
        with open(path, "wb") as file:
            file.write(data)
    elif hasattr(f, "write"):
        f.write(data)
    else:
        raise AttributeError("expected 'f' to be string, path, or a file-like object with a 'write' attribute")


def _as_before(e):
    """Python's words for this have changed."""
    found = re.fullmatch(r"Can't pickle local object <\w+ '?(?:__main__\.)?([^' ]*).*", str(e))
    return AttributeError(f"Can't pickle local object '{found[1]}'") if found else e


def load(f, map_location=None, pickle_module=None, *, weights_only=None, mmap=None, **pickle_load_args):
    if isinstance(map_location, str) and map_location.startswith("cuda"):
        raise RuntimeError(
            "Attempting to deserialize object on a CUDA device but torch.cuda.is_available() is False. If you are running "
            "on a CPU-only machine, please use torch.load with map_location=torch.device('cpu') to map your storages to "
            "the CPU."
        )
    if weights_only is None:
        weights_only = pickle_module is None
    if isinstance(f, (str, os.PathLike)):
        try:
            with open(f, "rb") as file:
                data = file.read()
        except FileNotFoundError:
            # the file system in the browser has numbers of its own for errors
            raise FileNotFoundError(2, "No such file or directory", f) from None
    else:
        if not hasattr(f, "read") or not hasattr(f, "seek"):
            raise AttributeError(
                f"'{type(f).__name__}' object has no attribute 'seek'. You can only torch.load from a file that is "
                "seekable. Please pre-load the data into a buffer like io.BytesIO and try to load from it instead."
            )
        data = f.read()
    if data == b"":
        raise EOFError()
    if not data.startswith(_magic):
        # what somebody else has written
        raise _engine.unknown("torch.load")
    return (_Careful if weights_only else pickle.Unpickler)(io.BytesIO(data[len(_magic) :])).load()


_allowed = {
    "collections.OrderedDict", "collections.Counter", "collections.defaultdict", "_codecs.encode",
    *(f"builtins.{name}" for name in ("bytearray", "complex", "dict", "float", "int", "list", "set", "slice", "str", "tuple")),
}  # fmt: skip


class _Careful(pickle.Unpickler):
    """What `weights_only=True` loads: tensors, and what Python is made of."""

    def find_class(self, module, name):
        full = f"{module}.{name}"
        found = super().find_class(module, name)
        is_own = module.partition(".")[0] == "torch" and _is_data(found, name)
        if full in _allowed or is_own or found in _safe:
            return found
        raise pickle.UnpicklingError(_refusal(full))


def _is_data(found, name):
    if name in ("_rebuild", "_read_saved", "Size", "device", "Unknown"):
        return True
    return isinstance(found, dtype) or (isinstance(found, type) and issubclass(found, Tensor))


def _refusal(path):
    hint = (
        f"Please use `torch.serialization.add_safe_globals([{path}])` or the "
        f"`torch.serialization.safe_globals([{path}])` context manager to allowlist this global if you trust this "
        "class/function."
    )
    return (
        "Weights only load failed. This file can still be loaded, to do so you have two options, \x1b[1mdo those steps "
        "only if you trust the source of the checkpoint\x1b[0m. \n\t(1) In PyTorch 2.6, we changed the default value of "
        "the `weights_only` argument in `torch.load` from `False` to `True`. Re-running `torch.load` with `weights_only` "
        "set to `False` will likely succeed, but it can result in arbitrary code execution. Do it only if you got the "
        "file from a trusted source.\n\t(2) Alternatively, to load with `weights_only=True` please check the recommended "
        f"steps in the following error message.\n\tWeightsUnpickler error: Unsupported global: GLOBAL {path} was not an "
        f"allowed global by default. {hint}\n\nCheck the documentation of torch.load to learn more about types accepted "
        "by default with weights_only https://pytorch.org/docs/stable/generated/torch.load.html."
    )


def add_safe_globals(safe_globals):
    _safe.extend(safe_globals)


def get_safe_globals():
    return list(_safe)


def clear_safe_globals():
    _safe.clear()


class safe_globals:
    def __init__(self, safe_globals):
        self._given = safe_globals

    def __enter__(self):
        self._before = list(_safe)
        _safe.extend(self._given)

    def __exit__(self, *_):
        _safe[:] = self._before


class skip_data:
    def __init__(self, materialize_fake_tensors=False):
        raise _engine.unknown("torch.serialization.skip_data", "missing")


_engine.resets.append(_safe.clear)
