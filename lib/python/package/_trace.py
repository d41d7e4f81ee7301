"""Runs one program after another, each as if it were alone."""

import atexit
import builtins
import io
import linecache
import os
import shutil
import signal
import sys
import traceback
import types
import warnings
from json import dumps

import _gaps

_gaps.install()

import torch  # noqa: E402,F401
from torch import _engine, _modes, _settings, autograd  # noqa: E402
from torch._engine import PROGRAM, Call, UnknownValue, engine  # noqa: E402
from _source import compiled  # noqa: E402
from _words import reword  # noqa: E402

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


class TimeLimit(BaseException):
    pass


def _stop(*_):
    raise TimeLimit("The program was stopped: it runs too long.")


LIMITS = (OutputLimit, TimeLimit, UnknownValue)
"""What no `except` of a program holds up."""


# ── each program finds everything as it was ──────────────────────────────────────────────────────────────────────────

_kept = {}
_ours = {"torch", "einops", "torchvision", "numpy"}
_watched = _ours | {
    "builtins", "math", "random", "time", "copy", "collections", "json", "os", "functools", "itertools", "typing", "re",
    "warnings", "contextlib", "dataclasses", "operator", "threading", "argparse", "logging", "types", "inspect", "enum",
    "datetime", "pathlib", "pickle", "string", "sys",
}  # fmt: skip


def _holders():
    for name, module in list(sys.modules.items()):
        top = name.partition(".")[0]
        if top in _watched and isinstance(module, types.ModuleType):
            yield module
            for value in list(vars(module).values()) if top in _ours else ():
                if isinstance(value, type) and value.__module__.partition(".")[0] in _ours:
                    yield value


def _keep():
    """Remember what modules and classes hold; those imported since the last time too."""
    for holder in _holders():
        if id(holder) not in _kept:
            _kept[id(holder)] = (holder, dict(vars(holder)))


_skip = {"__dict__", "__weakref__", "__abstractmethods__", "_abc_impl", "__doc__", "__annotations__", "__static_attributes__",
         "__annotate_func__", "__annotations_cache__", "__parameters__", "__orig_bases__", "__warningregistry__", "meta_path",
         "last_exc", "last_type", "last_value", "last_traceback", "__handled__", "__reckoned__", "environ", "filters", "modules"}  # fmt: skip


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
    for one in _engine.resets:
        one()
    hooks = sys.modules["torch.nn.modules.module"]._Global
    for one in (hooks.forward, hooks.forward_pre, hooks.backward, hooks.buffer, hooks.module, hooks.parameter):
        one.clear()
    if "torch._tensor_str" in sys.modules:
        sys.modules["torch._tensor_str"].set_printoptions(profile="default")
    random.seed()
    warnings.filters[:] = _filters
    sys.setrecursionlimit(1000)
    sys.settrace(None)
    sys.setprofile(None)
    sys.path[:] = _path
    if dict(os.environ) != _environ:
        os.environ.clear()
        os.environ.update(_environ)
    signal.signal(signal.SIGINT, _stop)
    _reset_logging()
    _gaps.reset_asyncio()
    if "decimal" in sys.modules:
        decimal = sys.modules["decimal"]
        decimal.setcontext(decimal.Context())
    os.chdir(_home)
    for folder in (_home, "/tmp"):
        for name in os.listdir(folder):
            path = os.path.join(folder, name)
            shutil.rmtree(path) if os.path.isdir(path) and not os.path.islink(path) else os.remove(path)


def _reset_logging():
    logging = sys.modules.get("logging")
    if logging is None:
        return
    logging.root.handlers.clear()
    logging.root.filters.clear()
    logging.setLogRecordFactory(logging.LogRecord)
    logging.setLoggerClass(logging.Logger)
    logging.root.setLevel(logging.WARNING)
    logging.disable(logging.NOTSET)
    for one in logging.root.manager.loggerDict.values():
        if isinstance(one, logging.Logger):
            one.handlers.clear()
            one.filters.clear()
            one.setLevel(logging.NOTSET)
            one.propagate, one.disabled = True, False


_filters = list(warnings.filters)
_path = list(sys.path)
_environ = dict(os.environ)
_home = os.getcwd()

_hidden = ("_shapebook", "_pyodide", "_pyodide_core", "js", "pyodide", "pyodide_js")


class _Hidden:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name.partition(".")[0] in _hidden:
            raise ModuleNotFoundError(f"No module named '{name}'", name=name)


class _Alone:
    """While a program runs, nothing of the browser can be imported, and what it imports goes with it."""

    def __enter__(self):
        self._modules = dict(sys.modules)
        self._finders = list(sys.meta_path)
        sys.meta_path[:] = [_Hidden, *(one for one in sys.meta_path if not type(one).__module__.startswith("_pyodide"))]
        for name in self._modules:
            if name.partition(".")[0] in _hidden:
                del sys.modules[name]

    def __exit__(self, *_):
        sys.meta_path[:] = self._finders
        for name, module in list(sys.modules.items()):
            if name not in self._modules and not (_is_installed(module) and module.__name__ == name):
                del sys.modules[name]
        sys.modules.update(self._modules)


def _is_installed(module):
    spec = getattr(module, "__spec__", None)
    if spec is None:
        return getattr(module, "__name__", "").partition(".")[0] in _ours
    return spec.origin is None or spec.origin in ("built-in", "frozen") or spec.origin.startswith("/lib/")


class _AtExit:
    """`atexit`, for the length of a program."""

    def __init__(self):
        self._handlers = []

    def register(self, func, /, *args, **kwargs):
        self._handlers.append((func, args, kwargs))
        return func

    def unregister(self, func):
        self._handlers = [one for one in self._handlers if one[0] != func]

    def run(self):
        while self._handlers:
            func, args, kwargs = self._handlers.pop()
            try:
                func(*args, **kwargs)
            except Exception:
                traceback.print_exc()


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
    at_exit = atexit.register, atexit.unregister
    handlers = _AtExit()
    atexit.register, atexit.unregister = handlers.register, handlers.unregister
    try:
        with _Alone():
            try:
                exec(compiled(source, PROGRAM, LIMITS), module.__dict__)
            except SystemExit:
                pass
            except BaseException as e:
                error = describe(e)
            if error is None or error["type"] not in ("TimeLimit", "OutputLimit"):
                handlers.run()
    except BaseException as e:
        error = describe(e)
    finally:
        sys.stdout, sys.stderr, sys.stdin = before
        atexit.register, atexit.unregister = at_exit
        Call.current = -1
    frames, parameters = name_frames()
    told = {"stdout": "".join(output.parts), "error": error, "frames": frames, "parameters": parameters}
    result = dumps({**told, "roots": Call.roots})
    module.__dict__.clear()
    Call.frames, Call.roots = [], []
    _keep()
    return result


def describe(e):
    frames = [f for f in traceback.extract_tb(e.__traceback__) if f.filename == PROGRAM]
    line = frames[-1].lineno if frames else getattr(e, "lineno", None)
    try:
        reword(e)
        message = str(e)
    except BaseException as inner:
        message = str(inner)
    lines = [f.lineno for f in frames]
    return {"type": type(e).__name__, "message": message, "line": line, "lines": lines}


def name_frames():
    """Of each call of a module: `[frame of the caller, path, class, line, weights]`; and the weights of all models together.

    A weight that several modules share counts once. Of modules without others inside, the engine counts them.
    """
    paths, weights, everything = {}, {}, {}
    named = []
    for parent, module, line in Call.frames:
        key = id(module)
        try:
            if key not in paths:
                for path, one in module.named_modules():
                    paths.setdefault(id(one), path)
            if parent < 0 or module._modules:
                if key not in weights:
                    weights[key] = {one._id: one.numel() for one in module.parameters() if one.requires_grad}
                if parent < 0:
                    everything |= weights[key]
        except Exception:
            # a class of the program's own may have its own idea of what it holds
            paths.setdefault(key, "")
        count = sum(weights[key].values()) if key in weights else None
        named.append([parent, paths[key], type(module).__name__, line, count])
    return named, sum(everything.values())


_keep()
