"""`torch.compile`: nothing is compiled; a module comes back wrapped, as PyTorch wraps it."""

import functools

from .. import _engine, nn

_modes = ("default", "lite", "reduce-overhead", "max-autotune-no-cudagraphs", "max-autotune")
_backends = ("aot_eager", "cudagraphs", "eager", "inductor", "openxla", "tvm", "aot_eager_decomp_partition", "aot_ts", "ts")


class OptimizedModule(nn.Module):
    __module__ = "torch._dynamo.eval_frame"

    def __init__(self, mod, dynamo_ctx=None):
        super().__init__()
        self._modules["_orig_mod"] = mod
        self.__dict__.pop("training", None)

    @property
    def training(self):
        return self._modules["_orig_mod"].training

    @training.setter
    def training(self, value):
        modules = self.__dict__.get("_modules")
        if modules:
            modules["_orig_mod"].training = value

    def __getattr__(self, name):
        if name == "_orig_mod":
            return self._modules["_orig_mod"]
        return getattr(self._modules["_orig_mod"], name)

    def __setattr__(self, name, value):
        if hasattr(type(self), name):
            super().__setattr__(name, value)
        else:
            setattr(self._modules["_orig_mod"], name, value)

    def __len__(self):
        return len(self._modules["_orig_mod"])

    def forward(self, *args, **kwargs):
        return self._modules["_orig_mod"](*args, **kwargs)

    def __call__(self, *args, **kwargs):
        return self._modules["_orig_mod"](*args, **kwargs)

    def __dir__(self):
        return [*dir(type(self)), *dir(self._modules["_orig_mod"])]

    def __reduce__(self):
        return (OptimizedModule, (self._modules["_orig_mod"],))


class InvalidBackend(RuntimeError):
    __module__ = "torch._dynamo.exc"


def compile(
    model=None, *, fullgraph=False, dynamic=None, backend="inductor", mode=None, options=None, disable=False, **kwargs
):
    if model is None:

        def fn(model):
            if model is None:
                raise RuntimeError("Model can't be None")
            return compile(
                model, fullgraph=fullgraph, dynamic=dynamic, backend=backend, mode=mode, options=options, disable=disable
            )

        return fn
    if mode is not None and options is not None:
        raise RuntimeError("Either mode or options can be specified, but both can't be specified at the same time.")
    if backend == "inductor" and mode is not None and mode not in _modes:
        raise RuntimeError(f"Unrecognized mode={mode}, should be one of: {', '.join(_modes)}")
    if isinstance(backend, str) and backend not in _backends:
        raise InvalidBackend(
            f"Invalid backend: {backend!r}, see `torch._dynamo.list_backends()` for available backends."
        )
    if isinstance(model, nn.Module):
        return model if disable else OptimizedModule(model)
    if not callable(model):
        raise AssertionError(f"A callable function is expected, but {type(model)} is provided.")
    if disable or isinstance(model, type):
        return model

    @functools.wraps(model)
    def compile_wrapper(*args, **kwargs):
        return model(*args, **kwargs)

    compile_wrapper._torchdynamo_orig_callable = model
    return compile_wrapper


def _same(fn=None, *args, **kwargs):
    return fn if fn is not None else _same


def disable(fn=None, recursive=True, *, reason=None):
    return _same if fn is None else fn


allow_in_graph = assume_constant_result = substitute_in_graph = _same


def is_compiling():
    return False


is_dynamo_compiling = is_exporting = is_compiling


def list_backends(exclude_tags=()):
    return ["cudagraphs", "inductor", "openxla", "tvm"]


def reset():
    return None


def cudagraph_mark_step_begin():
    return None


class set_stance:
    def __init__(self, stance="default", *, skip_guard_eval_unsafe=False, force_backend=None):
        pass

    def __enter__(self):
        return None

    def __exit__(self, *_):
        return None

    def __call__(self, fn):
        return fn


def __getattr__(name):
    raise _engine.unknown(f"torch.compiler.{name}", "missing") if name in ("config", "save_cache_artifacts") else AttributeError(
        f"module 'torch.compiler' has no attribute '{name}'"
    )
