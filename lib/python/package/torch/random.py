"""Seeds. After one, the engine draws the numbers that PyTorch draws on the CPU, for as long as it can follow what draws."""

import random as _python

from . import _engine
from ._engine import engine

_default_seed = 67280421310721
"""The seed of a `torch.Generator` that nobody gave one."""


class _State:
    seed = _default_seed


def _reset():
    _State.seed = _default_seed


_engine.resets.append(_reset)


class _Words:
    """The random bits of a generator; of one whose state nobody knows, any."""

    def __init__(self, number):
        self._number = number

    def getrandbits(self, count):
        if count > 32:
            return self.getrandbits(32) << 32 | self.getrandbits(32)
        word = engine.word(self._number)
        return word if word >= 0 else _python.getrandbits(32)


def words(generator=None):
    return _Words(0 if generator is None else generator._number)


def fresh_generator():
    """A generator whose seed is drawn from the default one, as a sampler makes it."""
    from . import Generator

    drawn = words()
    high, low = drawn.getrandbits(32), drawn.getrandbits(32)
    return Generator().manual_seed((high << 32 | low) % 2**63)


def permutation(count, generator=None):
    drawn = words(generator)
    order = list(range(count))
    for i in range(count - 1):
        other = i + drawn.getrandbits(32) % (count - i)
        order[i], order[other] = order[other], order[i]
    return order


def manual_seed(seed):
    seed = int(seed)
    if not -(2**63) <= seed < 2**64:
        raise ValueError("Overflow when unpacking long long")
    _State.seed = seed % 2**64
    engine.seed(0, seed % 2**32)
    from . import random

    random.default_generator._seed = _State.seed
    return random.default_generator


def initial_seed():
    return _State.seed


def seed():
    found = _python.Random().getrandbits(64)
    manual_seed(found)
    engine.loseState(0)
    return found


def saved_state(number):
    """The bytes are not those of PyTorch; what they stand for is kept beside them."""
    from . import uint8, zeros

    state = zeros(5056, dtype=uint8)
    state._rng_state = engine.saveState(number)
    return state


def restore_state(number, state):
    saved = getattr(state, "_rng_state", None)
    if saved is None:
        engine.loseState(number)
    else:
        engine.restoreState(number, saved)


def get_rng_state():
    return saved_state(0)


def set_rng_state(new_state):
    from . import Tensor

    if not isinstance(new_state, Tensor):
        raise TypeError("expected a torch.ByteTensor, but got " + type(new_state).__name__)
    restore_state(0, new_state)


class fork_rng:
    def __init__(self, devices=None, enabled=True, _caller="fork_rng", _devices_kw="devices", device_type="cuda"):
        self._enabled = enabled

    def __enter__(self):
        if self._enabled:
            self._state = engine.saveState(0)

    def __exit__(self, *_):
        if self._enabled:
            engine.restoreState(0, self._state)


def thread_safe_generator():
    return None


def __getattr__(name):
    if name == "default_generator":
        from . import Generator

        made = globals()[name] = Generator()
        made._number = 0
        return made
    raise AttributeError(f"module 'torch.random' has no attribute '{name}'")
