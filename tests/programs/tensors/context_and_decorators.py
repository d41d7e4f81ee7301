import contextlib
import functools
import torch


def shapes(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        out = fn(*args, **kwargs)
        describe = lambda t: list(t.shape) if torch.is_tensor(t) else t
        print(f"{fn.__name__}({', '.join(map(str, map(describe, args)))}{''.join(f', {k}={v}' for k, v in kwargs.items())}) -> {describe(out)}")
        return out
    return wrapper


def expects(*dims):
    def deco(fn):
        @functools.wraps(fn)
        def inner(x, *rest):
            if x.dim() not in dims:
                raise ValueError(f"{fn.__name__} expects {' or '.join(map(str, dims))} dims, got {x.dim()}: {tuple(x.shape)}")
            return fn(x, *rest)
        return inner
    return deco


@shapes
@expects(3, 4)
def pool(x, k=2):
    """Halves the last dimension."""
    return x.unfold(-1, k, k).mean(-1)


@contextlib.contextmanager
def default_dtype(dt):
    old = torch.get_default_dtype()
    torch.set_default_dtype(dt)
    try:
        yield old
    finally:
        torch.set_default_dtype(old)


pool(torch.zeros(2, 3, 8))
pool(torch.zeros(1, 2, 3, 8))
print(pool.__doc__, pool.__name__)
with default_dtype(torch.float64) as old:
    print(old, torch.zeros(1).dtype, torch.tensor(1.5), torch.tensor([1, 2]) / 2)
print(torch.tensor(1.5))
with contextlib.suppress(RuntimeError), default_dtype(torch.float16):
    print(torch.ones(1))
    torch.zeros(2) + torch.zeros(3)
print(torch.get_default_dtype())
with contextlib.ExitStack() as stack:
    stack.enter_context(torch.no_grad())
    stack.callback(print, "left", torch.tensor([1]))
    print(torch.is_grad_enabled())
pool(torch.zeros(8))
