import numbers
import collections.abc
import torch
from torch import nn

objects = [torch.zeros(2), nn.Parameter(torch.zeros(1)), torch.Size([1, 2]), torch.float32, torch.device("cpu"), nn.Linear(1, 1), nn.Conv2d(1, 1, 1), nn.Sequential(), nn.ModuleList(), nn.LSTM(1, 1), nn.LeakyReLU(), torch.zeros(1).long(), torch.optim.SGD([torch.zeros(1)], 0.1), torch.Generator(), torch.nn.functional, torch.relu]
kinds = dict(Tensor=torch.Tensor, Parameter=nn.Parameter, tuple=tuple, dtype=torch.dtype, device=torch.device, Module=nn.Module, Conv=nn.modules.conv._ConvNd, RNN=nn.RNNBase, Seq=collections.abc.Sequence, Iterable=collections.abc.Iterable, Callable=collections.abc.Callable, Number=numbers.Number, Sized=collections.abc.Sized, FloatTensor=torch.FloatTensor, Optimizer=torch.optim.Optimizer)
for o in objects:
    print(f"{type(o).__name__:<28}", [k for k, c in kinds.items() if isinstance(o, c)])
print(torch.is_tensor(objects[0]), torch.is_tensor([1]), torch.is_floating_point(objects[0]), objects[0].is_floating_point(), torch.is_complex(objects[0]))
print(issubclass(nn.Parameter, torch.Tensor), issubclass(nn.LSTM, nn.RNNBase), type(objects[0]) is torch.Tensor, type(objects[1]) == torch.Tensor)
print([type(m) for m in (nn.ReLU(), nn.Conv1d(1, 1, 1))], torch.zeros(1).type(), torch.zeros(1).int().type(), torch.float64.is_floating_point, torch.int8.itemsize, torch.finfo(torch.float32).bits, torch.iinfo(torch.uint8).max)
