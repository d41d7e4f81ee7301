"""Runs one program after another, each as if it were alone."""

import builtins
import gc
import io
import json
import linecache
import sys
import traceback
import types
import warnings

import torch
from torch import _engine, _modes, _settings, autograd
from torch._engine import PROGRAM, Call, UnknownValue, engine

MOST_OUTPUT = 1_000_000


class _Output(io.TextIOBase):
    """What the program prints. An endless loop may print endlessly."""

    encoding = "utf-8"

    def __init__(self):
        self.parts = []
        self.size = 0

    def writable(self):
        return True

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self.parts.append(text)
        self.size += len(text)
        if self.size > MOST_OUTPUT:
            raise OutputLimit(f"The program prints more than {MOST_OUTPUT:,} characters.")
        return len(text)


class OutputLimit(BaseException):
    pass


class Stopped(BaseException):
    pass


# ── each program finds everything as it was ──────────────────────────────────────────────────────────────────────────

_kept = {}


def _holders():
    for name, module in list(sys.modules.items()):
        top = name.partition(".")[0]
        if top in ("torch", "einops", "torchvision", "numpy", "builtins", "math", "random", "time", "copy", "collections"):
            yield module
            for value in list(vars(module).values()):
                if isinstance(value, type) and value.__module__.partition(".")[0] in ("torch", "einops", "torchvision", "numpy"):
                    yield value


def _keep():
    """Remember what modules and classes hold; those imported since the last time too."""
    for holder in _holders():
        if id(holder) not in _kept:
            _kept[id(holder)] = (holder, dict(vars(holder)))


_skip = {"__dict__", "__weakref__", "__abstractmethods__", "_abc_impl", "__doc__", "__annotations__", "__static_attributes__",
         "__annotate_func__", "__annotations_cache__", "__parameters__", "__orig_bases__", "__warningregistry__"}  # fmt: skip


def _restore():
    for holder, before in _kept.values():
        now = vars(holder)
        if len(now) == len(before) and all(value is before.get(name, _skip) for name, value in now.items()):
            continue
        is_class = isinstance(holder, type)
        for name in list(now):
            if name in _skip:
                continue
            if name not in before:
                # a module that was imported since then stays
                if isinstance(now[name], types.ModuleType) and name in ("functional", "_C") or (
                    not is_class and isinstance(now[name], (types.ModuleType, types.FunctionType, type)) and _is_own(holder, name, now[name])
                ):
                    before[name] = now[name]
                else:
                    delattr(holder, name)
            elif now[name] is not before[name]:
                setattr(holder, name, before[name])
        for name, value in before.items():
            if name not in now and name not in _skip:
                setattr(holder, name, value)


def _is_own(holder, name, value):
    """A name that `__getattr__` of one of our modules has put there."""
    if isinstance(value, types.ModuleType):
        return value.__name__.startswith(holder.__name__ + ".")
    return getattr(value, "__module__", "").partition(".")[0] in ("torch", "einops", "torchvision")


def _reset():
    import random

    _restore()
    engine.reset()
    _engine._live.clear()
    _engine._dead.clear()
    _modes.reset()
    _settings.reset()
    autograd.reset()
    hooks = sys.modules["torch.nn.modules.module"]._Global
    for one in (hooks.forward, hooks.forward_pre, hooks.backward, hooks.buffer, hooks.module, hooks.parameter):
        one.clear()
    if "torch._tensor_str" in sys.modules:
        getattr(sys.modules["torch._tensor_str"], "reset", lambda: None)()
    random.seed()
    warnings.filters[:] = _filters
    sys.setrecursionlimit(1000)


_filters = list(warnings.filters)

# ── the run ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def run(source):
    """Run a program; JSON of what it printed, how it ended, and which modules it called."""
    _reset()
    module = types.ModuleType("__main__")
    module.__dict__["__builtins__"] = builtins
    module.__dict__["__file__"] = PROGRAM
    sys.modules["__main__"] = module
    sys.argv = [PROGRAM]
    linecache.cache[PROGRAM] = (len(source), None, source.splitlines(True), PROGRAM)
    output = _Output()
    before = sys.stdout, sys.stderr, sys.stdin
    sys.stdout, sys.stderr, sys.stdin = output, io.StringIO(), io.StringIO()
    error = None
    try:
        exec(compile(source, PROGRAM, "exec", dont_inherit=True), module.__dict__)
    except SystemExit:
        pass
    except BaseException as e:
        error = describe(e)
    finally:
        sys.stdout, sys.stderr, sys.stdin = before
        Call.current = -1
    frames = name_frames()
    result = json.dumps({"stdout": "".join(output.parts), "error": error, "frames": frames, "roots": Call.roots})
    module.__dict__.clear()
    Call.frames, Call.roots = [], []
    _keep()
    return result


def describe(e):
    frames = [f for f in traceback.extract_tb(e.__traceback__) if f.filename == PROGRAM]
    line = frames[-1].lineno if frames else getattr(e, "lineno", None)
    if isinstance(e, KeyboardInterrupt):
        return {"type": "TimeLimit", "message": "The program was stopped: it runs too long.", "line": line}
    try:
        message = str(e)
    except BaseException as inner:
        message = str(inner)
    message = wording(type(e), message)
    lines = [f.lineno for f in frames]
    return {"type": type(e).__name__, "message": message, "line": line, "lines": lines}


def wording(kind, message):
    return message


def name_frames():
    """`[frame of the caller, path of the module, class, line]` of each call of a module."""
    paths = {}
    named = []
    for parent, module, line in Call.frames:
        if id(module) not in paths:
            try:
                for path, one in module.named_modules():
                    paths.setdefault(id(one), path)
            except Exception:
                paths[id(module)] = ""
        named.append([parent, paths[id(module)], type(module).__name__, line])
    return named


_keep()
