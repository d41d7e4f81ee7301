import torch
import torch.nn as nn

def out_size(n, k, s=1, p=0, d=1):
    return (n + 2 * p - d * (k - 1) - 1) // s + 1

print("%4s %4s %4s %4s %4s | %6s %6s" % ("n", "k", "s", "p", "d", "calc", "torch"))
for n, k, s, p, d in [(28, 3, 1, 1, 1), (28, 5, 1, 0, 1), (32, 3, 2, 1, 1), (224, 7, 2, 3, 1), (16, 3, 1, 2, 2), (7, 7, 1, 0, 1)]:
    conv = nn.Conv2d(1, 1, k, s, p, d)
    got = conv(torch.zeros(1, 1, n, n)).shape[-1]
    print("%4d %4d %4d %4d %4d | %6d %6d" % (n, k, s, p, d, out_size(n, k, s, p, d), got))
    assert got == out_size(n, k, s, p, d)
up = nn.ConvTranspose2d(4, 2, 4, stride=2, padding=1)
print(up(torch.zeros(1, 4, 8, 8)).size(), up)
x = torch.arange(16.).view(1, 1, 4, 4)
k = torch.ones(1, 1, 2, 2)
print(nn.functional.conv2d(x, k))
k = torch.tensor([[[[1., 0.], [0., -1.]]]])
print(nn.functional.conv2d(x, k, stride=2))
nn.Conv2d(3, 8, 3)(torch.zeros(1, 1, 8, 8))
