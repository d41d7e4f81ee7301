import torch
from torch import nn
from collections import OrderedDict, defaultdict, deque

x = torch.zeros(2, 3)
print([x.shape], (x.shape,), {"shape": x.shape, "dtype": x.dtype, "device": x.device, "layout": x.layout})
print({torch.float32: "f", torch.int64: "l"}, [torch.float16, torch.bfloat16, torch.bool, torch.uint8, torch.complex64, torch.float64, torch.int8, torch.int16, torch.int32])
print([nn.ReLU(), nn.Linear(1, 2)], {"act": nn.GELU()}, (nn.Dropout(0.1),))
print([torch.tensor(1), torch.arange(2)], {"a": torch.zeros(1, 2)}, (torch.tensor(True), torch.tensor([])))
print(list(OrderedDict(a=x.size()).items()), defaultdict(list, {1: [torch.Size([])]}), deque([torch.Size([1])], maxlen=2), {torch.Size([2, 1]): 1}[torch.Size([2, 1])])
print([nn.Sequential(nn.ReLU())], [nn.Parameter(torch.ones(2))], nn.ParameterList([torch.zeros(1)]), sep="\n")
print(x.shape, repr(x.shape), str(x.shape), f"{x.shape}", f"{x.shape!r}", "%s" % (x.shape,), x.shape == (2, 3), x.shape == [2, 3], hash(x.shape) == hash((2, 3)))
print(torch.Size([2]) + (3,), (3,) + torch.Size([2]), torch.Size((1, 2))[::-1], torch.Size([4, 5])[1:], type(torch.Size([4, 5])[1:]).__name__, torch.Size([2, 3]).numel(), torch.Size(), torch.Size([0]).numel(), max(torch.Size([3, 9])), 9 in torch.Size([3, 9]), torch.Size([3, 3]).count(3), torch.Size([1, 5]).index(5), sorted(torch.Size([3, 1])))
print(torch.device("cuda:1"), repr(torch.device("cuda", 0)), torch.device("cpu") == torch.device("cpu"), torch.device("cuda:0") == torch.device("cuda"), torch.device("cuda:0").index, torch.strided, torch.contiguous_format, torch.channels_last)
print(torch.zeros.__name__, torch.nn.functional.relu.__name__, nn.Linear, torch.Tensor, nn.init.zeros_.__name__, torch.Tensor.view.__name__, sep="\n")
print(dict(nn.Linear(1, 2).named_parameters()).keys(), nn.Module(), nn.Linear(2, 1).__class__, [n for n, _ in nn.GRU(1, 1).named_parameters()])
