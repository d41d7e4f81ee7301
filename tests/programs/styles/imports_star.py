from torch import *
from torch.nn import *
from torch.nn.functional import *

net = Sequential(Linear(3, 4), ReLU(), Flatten(0))
y = net(zeros(2, 3))
print(y.shape, cat([y, ones(2)]).shape, relu(tensor([-1., 2.])).shape, softmax(zeros(2, 2), dim=1).shape)
print(arange(4).view(2, 2), pad(ones(1, 2), (1, 1)).tolist(), stack([eye(2)] * 2).shape)
print(Parameter(zeros(2)).requires_grad, Module.__name__, one_hot(tensor([0, 2])).tolist())
print(type(sum(ones(3))).__name__, abs(-1) if False else "torch's own sum", [*map(lambda m: type(m).__name__, net.modules())])
