"""What CPython in a browser lacks or does otherwise: an event loop that runs in place, threads, sleep, printed dicts."""

import collections
import importlib.abc
import importlib.util
import os
import reprlib
import sys
import threading
import time


def install():
    """Once, before anything of ours is imported."""
    _install_ordered_dict()
    _install_enum()
    sys.maxsize = 2**63 - 1
    # a program that prints the name of the error of `re` prints that of 3.11
    sys.modules["re"].error.__name__ = sys.modules["re"].error.__qualname__ = "error"
    time.sleep = sleep
    threading.Thread.start = _start
    threading.Thread.join = _join
    threading.Thread.is_alive = lambda self: self._started.is_set() and not getattr(self, "_has_ended", False)
    os._exit = sys.exit
    sys.meta_path.insert(0, _Afterwards())
    for name in ("PYTHONINSPECT", "_", "LD_LIBRARY_PATH"):
        os.environ.pop(name, None)
    asyncio = sys.modules.get("asyncio")
    if asyncio:
        _install_asyncio(asyncio)


def _install_ordered_dict():
    """`OrderedDict([('a', 1)])`, as it was written before 3.12."""
    plain = collections.OrderedDict

    class OrderedDict(plain):
        __slots__ = ()

        @reprlib.recursive_repr("...")
        def __repr__(self):
            items = list(self.items())
            return f"{type(self).__name__}({items!r})" if items else f"{type(self).__name__}()"

    OrderedDict.__module__, OrderedDict.__qualname__ = "collections", "OrderedDict"
    for module in list(sys.modules.values()):
        if getattr(module, "OrderedDict", None) is plain and module.__name__ != "_collections":
            module.OrderedDict = OrderedDict


def _install_enum():
    enum = sys.modules["enum"]

    def __contains__(cls, member):
        """Before 3.12, values are no members."""
        if not isinstance(member, enum.Enum):
            kind, other = type(member).__qualname__, type(cls).__qualname__
            raise TypeError(f"unsupported operand type(s) for 'in': '{kind}' and '{other}'")
        return isinstance(member, cls) and member._name_ in cls._member_map_

    enum.EnumType.__contains__ = __contains__


def sleep(seconds, /):
    """Nobody waits."""
    if not isinstance(seconds, (int, float)) and not hasattr(seconds, "__index__"):
        raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")


# ── threads: each runs to its end where it is started ────────────────────────────────────────────────────────────────


def _start(self):
    if not getattr(self, "_initialized", False):
        raise RuntimeError("thread.__init__() not called")
    if self._started.is_set():
        raise RuntimeError("threads can only be started once")
    self._started.set()
    before = threading.current_thread
    threading.current_thread = lambda: self
    try:
        self.run()
    except SystemExit:
        pass
    except Exception:
        threading.excepthook(threading.ExceptHookArgs((*sys.exc_info(), self)))
    finally:
        threading.current_thread = before
        self._has_ended = True


def _join(self, timeout=None):
    if not self._started.is_set():
        raise RuntimeError("cannot join thread before it is started")


def _install_pool(module):
    from concurrent.futures import Future

    def submit(self, fn, /, *args, **kwargs):
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        future = Future()
        future.set_running_or_notify_cancel()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as e:
            future.set_exception(e)
        return future

    module.ThreadPoolExecutor.submit = submit
    module.ThreadPoolExecutor.shutdown = lambda self, wait=True, *, cancel_futures=False: setattr(self, "_shutdown", True)


# ── asyncio: a loop whose clock jumps to the next appointment ────────────────────────────────────────────────────────


def _install_asyncio(asyncio):
    class Loop(asyncio.BaseEventLoop):
        def __init__(self):
            super().__init__()
            self._selector = self
            self._now = 0.0

        def time(self):
            return self._now

        def select(self, timeout):
            if timeout is None:
                raise RuntimeError("The program waits for something that never comes.")
            self._now += timeout
            return []

        def _process_events(self, events):
            pass

        def _write_to_self(self):
            pass

        def run_in_executor(self, executor, func, *args):
            future = self.create_future()
            try:
                future.set_result(func(*args))
            except Exception as e:
                future.set_exception(e)
            return future

        async def shutdown_default_executor(self, timeout=None):
            pass

        def __repr__(self):
            state = f"running={self.is_running()} closed={self.is_closed()} debug={self.get_debug()}"
            return f"<_UnixSelectorEventLoop {state}>"

    class Policy(asyncio.events._BaseDefaultEventLoopPolicy):
        _loop_factory = Loop

        def get_event_loop(self):
            # 3.11 makes one for those who ask
            if self._local._loop is None:
                self.set_event_loop(self.new_event_loop())
            return self._local._loop

    # Pyodide has put its own in the place
    asyncio.run = getattr(asyncio.run, "__wrapped__", asyncio.run)
    global reset_asyncio

    def reset_asyncio():
        asyncio.events._set_running_loop(None)
        asyncio.events._event_loop_policy = Policy()

    reset_asyncio()


def reset_asyncio():
    pass


def _install_argparse(argparse):
    """The texts of before 3.12: choices are quoted, and each name of an option has its value beside it."""

    def _format_action_invocation(self, action):
        if not action.option_strings:
            return self._metavar_formatter(action, self._get_default_metavar_for_positional(action))(1)[0]
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        value = self._format_args(action, self._get_default_metavar_for_optional(action))
        return ", ".join(f"{option} {value}" for option in action.option_strings)

    def _check_value(self, action, value):
        if action.choices is not None and value not in action.choices:
            choices = ", ".join(map(repr, action.choices))
            raise argparse.ArgumentError(action, f"invalid choice: {value!r} (choose from {choices})")

    argparse.HelpFormatter._format_action_invocation = _format_action_invocation
    argparse.ArgumentParser._check_value = _check_value


class _Mending(importlib.abc.Loader):
    """Imports a module as its own loader does, and mends it."""

    def __init__(self, loader, mend):
        self._loader, self._mend = loader, mend

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        module.__loader__ = module.__spec__.loader = self._loader
        self._loader.exec_module(module)
        self._mend(module)


class _Afterwards(importlib.abc.MetaPathFinder):
    """Finds the modules of the standard library that have to be mended."""

    _to_mend = {
        "concurrent.futures.thread": _install_pool, "asyncio": _install_asyncio, "argparse": _install_argparse,
    }  # fmt: skip

    def find_spec(self, name, path, target=None):
        mend = self._to_mend.pop(name, None)
        if mend is None:
            return None
        spec = importlib.util.find_spec(name)
        spec.loader = _Mending(spec.loader, mend)
        return spec
