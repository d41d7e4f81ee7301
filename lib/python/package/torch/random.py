"""Seeds. A `torch.Generator` of a program's own, with a seed of its own, gives the whole numbers that PyTorch's gives."""

import random as _python

from . import _engine

_default_seed = 67280421310721
"""The seed of a `torch.Generator` that nobody gave one."""


class _State:
    seed = _default_seed
    words = None


def _reset():
    _State.seed, _State.words = _default_seed, None


_engine.resets.append(_reset)


def _mersenne(seed):
    """PyTorch's generator: the Mersenne Twister, begun with one word."""
    state = [seed & 0xFFFFFFFF]
    for i in range(1, 624):
        state.append((1812433253 * (state[-1] ^ (state[-1] >> 30)) + i) & 0xFFFFFFFF)
    made = _python.Random()
    made.setstate((3, (*state, 624), None))
    return made


def words(generator=None):
    """Python's generator of the same random bits; `getrandbits(32)` is one draw of PyTorch's.

    The default one is not followed through all operations: after a seed it is right for as long as nothing else draws.
    """
    if generator is None or getattr(generator, "_is_default", False):
        if _State.words is None:
            _State.words = _python.Random()
        return _State.words
    held = generator.__dict__.get("_words")
    if held is None:
        held = generator._words = _mersenne(generator._seed)
    return held


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
    _State.words = _mersenne(_State.seed)
    from . import random

    random.default_generator._seed = _State.seed
    return random.default_generator


def initial_seed():
    return _State.seed


def seed():
    found = _python.Random().getrandbits(64)
    manual_seed(found)
    return found


def get_rng_state():
    from . import uint8, zeros

    return zeros(5056, dtype=uint8)


def set_rng_state(new_state):
    from . import Tensor

    if not isinstance(new_state, Tensor):
        raise TypeError("expected a torch.ByteTensor, but got " + type(new_state).__name__)


class fork_rng:
    def __init__(self, devices=None, enabled=True, _caller="fork_rng", _devices_kw="devices", device_type="cuda"):
        pass

    def __enter__(self):
        return None

    def __exit__(self, *_):
        return None


def thread_safe_generator():
    return None


def __getattr__(name):
    if name == "default_generator":
        from . import Generator

        made = globals()[name] = Generator()
        made._is_default = True
        return made
    raise AttributeError(f"module 'torch.random' has no attribute '{name}'")
