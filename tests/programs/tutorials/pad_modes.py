import torch
import torch.nn.functional as F
x = torch.arange(9.).reshape(1, 1, 3, 3)
for mode in ("constant", "reflect", "replicate", "circular"):
    print(mode)
    print(F.pad(x, (1, 1, 1, 1), mode=mode)[0, 0])
print(F.pad(torch.tensor([1, 2, 3]), (2, 1), value=-1))
print(F.pad(torch.ones(2, 2), (0, 1)))
print(torch.nn.ZeroPad2d((1, 0, 2, 0))(x).shape)
print(torch.nn.ReflectionPad1d(2)(torch.arange(4.).view(1, 1, 4)))
print(F.pad(x, (-1, -1, 0, 0)))
F.pad(x, (3, 3, 3, 3), mode="reflect")
