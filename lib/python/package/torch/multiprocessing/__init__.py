"""`torch.multiprocessing`: the browser has no processes."""

from .. import _engine


def get_start_method(allow_none=False):
    return "fork"


def set_start_method(method, force=False):
    return None


def get_all_start_methods():
    return ["fork", "spawn", "forkserver"]


def cpu_count():
    import os

    return os.cpu_count() or 1


def get_sharing_strategy():
    return "file_descriptor"


def set_sharing_strategy(new_strategy):
    if new_strategy not in get_all_sharing_strategies():
        raise AssertionError


def get_all_sharing_strategies():
    return {"file_descriptor", "file_system"}


def current_process():
    class Process:
        name = "MainProcess"

    return Process()


def __getattr__(name):
    if name in ("Process", "Pool", "Queue", "spawn", "Manager", "get_context", "SimpleQueue", "Lock", "Event", "Pipe", "Value", "Array"):
        raise _engine.unknown(f"torch.multiprocessing.{name}", "missing")
    raise AttributeError(f"module 'torch.multiprocessing' has no attribute '{name}'")
