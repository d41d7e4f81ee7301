import torch
import torch.nn.functional as F

x = torch.arange(16.).view(1, 1, 4, 4)
print(F.max_pool2d(x, 2)[0, 0], F.avg_pool2d(x, 2)[0, 0], F.max_pool2d(x, 3, stride=1, padding=1).shape)
v, i = F.max_pool2d(x, 2, return_indices=True)
print(i, F.max_unpool2d(v, i, 2)[0, 0])
print(F.adaptive_avg_pool2d(x, 1), F.adaptive_avg_pool2d(x, (2, None)).shape, F.adaptive_max_pool2d(x, (1, 2)), F.lp_pool2d(x, 1, 2)[0, 0])
print(F.max_pool1d(torch.tensor([[1., 5., 2., 4., 3.]]), 2), F.avg_pool1d(torch.tensor([[1., 3., 5.]]), 2, 1, ceil_mode=True), F.max_pool1d(torch.zeros(1, 2, 7), 2, ceil_mode=True).shape)
print(F.avg_pool2d(torch.ones(1, 1, 2, 2), 2, 1, padding=1)[0, 0], F.avg_pool2d(torch.ones(1, 1, 2, 2), 2, 1, padding=1, count_include_pad=False)[0, 0])
print(F.conv2d(x, torch.ones(1, 1, 3, 3))[0, 0], F.conv1d(torch.tensor([[[1., 2., 3.]]]), torch.tensor([[[1., -1.]]])), F.conv_transpose2d(torch.ones(1, 1, 2, 2), torch.ones(1, 1, 2, 2), stride=2).shape)
sobel = torch.tensor([[-1., 0., 1.], [-2., 0., 2.], [-1., 0., 1.]]).view(1, 1, 3, 3)
print(F.conv2d(x, sobel, padding=1)[0, 0])
print(F.linear(torch.tensor([1., 2.]), torch.tensor([[1., 1.], [0., 1.]]), torch.tensor([10., 20.])), F.bilinear(torch.ones(2, 3), torch.ones(2, 4), torch.ones(5, 3, 4)).shape)
for bad in (lambda: F.max_pool2d(x, 2, padding=2), lambda: F.max_pool2d(x, 5), lambda: F.conv2d(x, torch.ones(1, 2, 3, 3)), lambda: F.avg_pool2d(x[0, 0], 2), lambda: F.max_pool2d(x, 0)):
    try:
        print(bad().shape)
    except Exception as e:
        print(type(e).__name__, e)
