from dataclasses import dataclass, field, asdict, replace, fields
from enum import Enum
from functools import cached_property, lru_cache, partial, reduce
import torch


class Kind(Enum):
    FLOAT = torch.float32
    INT = torch.int64


@dataclass
class Batch:
    x: torch.Tensor
    y: torch.Tensor
    meta: dict = field(default_factory=dict)
    kind: Kind = Kind.FLOAT

    def __post_init__(self):
        if len(self.x) != len(self.y):
            raise ValueError(f"batch sizes differ: {len(self.x)} and {len(self.y)}")

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        return Batch(self.x[i], self.y[i], self.meta)

    def to(self, dtype):
        return replace(self, x=self.x.to(dtype))

    @cached_property
    def mean(self):
        print("(computed once)")
        return self.x.float().mean(0)


b = Batch(torch.arange(6).view(3, 2), torch.tensor([0, 1, 0]))
print(b)
print(len(b), b[1:], b.to(torch.half).x.dtype, b.mean, b.mean)
print({f.name: type(getattr(b, f.name)).__name__ for f in fields(b)}, asdict(b)["y"], b.kind, Kind.INT.value)


@lru_cache(maxsize=None)
def eye(n):
    return torch.eye(n)


print(eye(2) is eye(2), eye.cache_info().hits)
total = partial(torch.sum, dim=0, keepdim=True)
print(total(b.x), reduce(torch.matmul, [torch.ones(2, 2)] * 3), partial(torch.full, fill_value=2)((2,)))
Batch(torch.zeros(2), torch.zeros(3))
