import torch
import torch.nn.functional as F

y = torch.tensor([0, 2, 1, 2])
oh = F.one_hot(y)
print(oh, oh.dtype)
print(F.one_hot(y, num_classes=5).shape, F.one_hot(y.view(2, 2), 3).shape, F.one_hot(torch.tensor(1), 3))
print(oh.argmax(-1).equal(y), oh.float() @ torch.tensor([10., 20., 30.]), oh.sum(0))
print(torch.eye(3)[y])
print(torch.zeros(4, 3).scatter_(1, y[:, None], 1.))
names = ["ant", "bee", "cat"]
for i, row in zip(y.tolist(), oh.tolist()):
    print(f"{names[i]:>4} {row}")
for bad in (lambda: F.one_hot(y.float()), lambda: F.one_hot(y, 2), lambda: F.one_hot(torch.tensor([-1, 0])), lambda: F.one_hot(y.int())):
    try:
        print(bad().shape)
    except RuntimeError as e:
        print(e)
F.one_hot([0, 1])
