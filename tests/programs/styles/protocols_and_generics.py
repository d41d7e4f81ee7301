from typing import Protocol, runtime_checkable, TypedDict, Literal, Generic, TypeVar, ClassVar, Annotated, get_args, get_origin, NewType, TypeAlias
import torch
from torch import nn, Tensor


@runtime_checkable
class HasDims(Protocol):
    dim: int
    def project(self, x: Tensor) -> Tensor: ...


class Batch(TypedDict, total=False):
    x: Tensor
    y: Tensor
    name: str


class Proj(nn.Module):
    count: ClassVar[int] = 0

    def __init__(self, dim):
        super().__init__()
        self.dim = dim
        self.w = nn.Linear(dim, dim)
        type(self).count += 1

    def project(self, x):
        return self.w(x)


I, O = TypeVar("I"), TypeVar("O")
Shape: TypeAlias = tuple[int, ...]
TokenId = NewType("TokenId", int)
Mode = Literal["mean", "sum"]


class Pipe(Generic[I, O]):
    def __init__(self, f): self.f = f
    def __or__(self, other): return Pipe(lambda x: other.f(self.f(x)))
    def __call__(self, x: I) -> O: return self.f(x)


def pool(x: Tensor, mode: Mode = "mean") -> Tensor:
    if mode not in get_args(Mode):
        raise ValueError(f"{mode!r} is not one of {get_args(Mode)}")
    return getattr(x, mode)(dim=(-2, -1))


print(isinstance(Proj(2), HasDims), isinstance(nn.Linear(1, 1), HasDims), Proj(3).project(torch.zeros(3)).shape, Proj.count)
b: Batch = {"x": torch.zeros(2), "name": "b"}
print(sorted(b), Batch.__total__, b["x"].shape, Batch(y=torch.ones(1)))
pipe = Pipe[Tensor, Shape](torch.flatten) | Pipe(lambda t: t.shape)
print(pipe(torch.zeros(2, 3)), TokenId(5) + 1, get_origin(Shape), get_args(Annotated[Tensor, "b t"])[1], pool(torch.ones(1, 2, 2), "sum"))
try:
    pool(torch.zeros(1, 2, 2), "max")
except ValueError as e:
    print(e)
