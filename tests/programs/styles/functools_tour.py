from functools import partial, reduce, lru_cache, singledispatch, cached_property, wraps, total_ordering, partialmethod
import torch
from torch import nn

Conv3x3 = partial(nn.Conv2d, kernel_size=3, padding=1, bias=False)
print(Conv3x3(2, 4), Conv3x3.keywords, Conv3x3.func.__name__)
print(reduce(lambda shape, f: f(shape), [lambda s: (s[0] // 2, s[1] // 2)] * 3, (32, 24)))


@lru_cache(maxsize=None)
def mask(n):
    print("computing", n)
    return torch.ones(n, n).tril()


print(mask(3) is mask(3), mask(2), mask.cache_info().hits)


@singledispatch
def count(obj):
    raise TypeError(f"cannot count {type(obj).__name__}")


@count.register
def _(obj: nn.Module):
    return sum(map(count, obj.parameters()))


@count.register(torch.Tensor)
def _(obj):
    return obj.numel()


@count.register(list)
@count.register(tuple)
def _(obj):
    return sum(count(o) for o in obj)


print(count(nn.Linear(3, 4)), count([torch.zeros(2, 3), (torch.zeros(5),)]))
try:
    count("text")
except TypeError as e:
    print(e)


@total_ordering
class Size:
    def __init__(self, *dims):
        self.dims = dims

    @cached_property
    def numel(self):
        print("multiplying", self.dims)
        return torch.Size(self.dims).numel()

    def __eq__(self, other):
        return self.numel == other.numel

    def __lt__(self, other):
        return self.numel < other.numel

    def zeros(self, dtype=torch.float32):
        return torch.zeros(self.dims, dtype=dtype)

    longs = partialmethod(zeros, dtype=torch.long)


a, b = Size(2, 3), Size(7)
print(a < b, a >= b, max(a, b).dims, a.longs().dtype, b.zeros().dtype)
