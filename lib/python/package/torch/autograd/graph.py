"""`torch.autograd.graph`: what is saved for the way back is not kept as tensors here."""

from .. import _engine
from .._tensor import AccumulateGrad, _Node as Node  # noqa: F401


class saved_tensors_hooks:
    def __init__(self, pack_hook, unpack_hook):
        raise _engine.unknown("torch.autograd.graph.saved_tensors_hooks", "missing")


class _Nothing:
    def __init__(self, *args, **kwargs):
        pass

    def __enter__(self):
        return None

    def __exit__(self, *_):
        return None


class save_on_cpu(_Nothing):
    pass


class disable_saved_tensors_hooks(_Nothing):
    pass


class allow_mutation_on_saved_tensors(_Nothing):
    pass


def register_multi_grad_hook(tensors, fn, *, mode="all"):
    raise _engine.unknown("torch.autograd.graph.register_multi_grad_hook", "missing")
