import torch
import torch.nn.functional as F

x = torch.arange(16.).view(1, 1, 4, 4)
cols = F.unfold(x, kernel_size=2, stride=2)
print(cols.shape)
print(cols[0])
print(torch.equal(F.fold(cols, (4, 4), 2, stride=2), x))
over = F.fold(F.unfold(torch.ones(1, 1, 3, 3), 2), (3, 3), 2)
print(over[0, 0])
print(F.unfold(torch.zeros(2, 3, 10, 12), (3, 5), dilation=2, padding=1, stride=(2, 1)).shape)
# convolution as matrix multiplication
inp, w = torch.arange(2. * 3 * 5 * 5).view(2, 3, 5, 5), torch.ones(4, 3, 3, 3)
unf = F.unfold(inp, 3)
out = (w.view(4, -1) @ unf).view(2, 4, 3, 3)
print(out.shape, torch.equal(out, F.conv2d(inp, w)))
print(torch.nn.Unfold(2)(x).shape, torch.nn.Fold((4, 4), 2, stride=2)(cols).shape, torch.nn.Unfold(kernel_size=(2, 3), padding=1))
print(x.unfold(2, 2, 2).unfold(3, 2, 2).shape, x[0, 0].unfold(0, 2, 1).shape)
for bad in (lambda: F.fold(cols, (5, 4), 2, stride=2), lambda: F.unfold(x, 6), lambda: F.unfold(x[0, 0, 0], 2), lambda: F.fold(torch.zeros(1, 5, 4), (4, 4), 2, stride=2), lambda: x.unfold(0, 2, 1)):
    try:
        bad()
    except (RuntimeError, IndexError) as e:
        print(e)
