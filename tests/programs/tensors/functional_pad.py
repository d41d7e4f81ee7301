import torch
import torch.nn.functional as F

x = torch.arange(1., 7.).view(1, 2, 3)
print(F.pad(x, (1, 2)))
print(F.pad(x, (1, 0), value=9.))
print(F.pad(x, (0, 0, 1, 1)).shape, F.pad(x, (1, 1, 1, 1, 0, 2)).shape, F.pad(x, (-1, 0)))
print(F.pad(x, (2, 1), mode="reflect"))
print(F.pad(x, (1, 1), mode="replicate"))
print(F.pad(x, (1, 1), mode="circular"))
img = torch.arange(4.).view(1, 1, 2, 2)
print(F.pad(img, (1, 1, 1, 1), mode="replicate")[0, 0])
print(F.pad(img, [1, 1, 1, 1], "reflect")[0, 0])
print(F.pad(torch.tensor([True]), (1, 1)), F.pad(torch.tensor([1, 2]), (0, 3), value=-1), F.pad(torch.zeros(2, 3), (1, 1)).shape)
print(torch.nn.ZeroPad2d((1, 2, 3, 4))(img).shape, torch.nn.ReflectionPad1d(2)(x).shape, torch.nn.ConstantPad1d(1, 3.5)(x)[0, 0], torch.nn.CircularPad2d(1)(img)[0, 0, 0])
shift = torch.cat([x[..., 1:], x[..., :1]], -1)
print(shift.equal(x.roll(-1, -1)))
for args, kw in [(((1, 2, 3),), {}), (((3, 3),), dict(mode="reflect")), (((1, 1, 1, 1),), dict(mode="reflect")), (((1, 1),), dict(mode="nope")), (((-2, -2),), {}), (((1, 1, 1, 1, 1, 1, 1, 1),), {})]:
    try:
        print(F.pad(x, *args, **kw).shape)
    except Exception as e:
        print(args[0], kw, type(e).__name__, e)
