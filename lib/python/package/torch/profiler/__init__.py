"""`torch.profiler`: nothing is measured here."""

from enum import Enum

from .. import _engine


class ProfilerActivity(Enum):
    CPU = 0
    XPU = 1
    CUDA = 3


class record_function:
    def __init__(self, name, args=None):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def __call__(self, func):
        return func


class profile:
    def __init__(self, *args, on_trace_ready=None, schedule=None, **kwargs):
        self._on_trace_ready = on_trace_ready
        self.step_num = 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    start = stop = lambda self: None

    def step(self):
        self.step_num += 1

    def key_averages(self, *args, **kwargs):
        raise _engine.unknown("torch.profiler.profile.key_averages")

    events = export_chrome_trace = key_averages


class ProfilerAction(Enum):
    NONE = 0
    WARMUP = 1
    RECORD = 2
    RECORD_AND_SAVE = 3


def schedule(*, wait, warmup, active, repeat=0, skip_first=0, skip_first_wait=0):
    return lambda step: ProfilerAction.NONE


def tensorboard_trace_handler(dir_name, worker_name=None, use_gzip=False):
    return lambda prof: None
