"""Checks the textbook formula against the real thing."""
import itertools
import torch
import torch.nn.functional as F


def out_size(n, k, s=1, p=0, d=1):
    return (n + 2 * p - d * (k - 1) - 1) // s + 1


def transposed(n, k, s=1, p=0, d=1, op=0):
    return (n - 1) * s - 2 * p + d * (k - 1) + op + 1


checked = 0
for n, k, s, p, d in itertools.product((7, 8), (1, 2, 3), (1, 2, 3), (0, 1), (1, 2)):
    x, w = torch.zeros(1, 1, n), torch.zeros(1, 1, k)
    assert F.conv1d(x, w, stride=s, padding=p, dilation=d).shape[-1] == out_size(n, k, s, p, d)
    if p <= k // 2:
        assert F.max_pool1d(x, k, s, p).shape[-1] == out_size(n, k, s, p)
    got = F.conv_transpose1d(x, w, stride=s, padding=p, dilation=d)
    assert got.shape[-1] == transposed(n, k, s, p, d)
    checked += 1
print("checked", checked)
print(F.conv2d(torch.zeros(1, 4, 9, 9), torch.zeros(8, 2, 3, 3), groups=2, padding="same").shape, F.conv2d(torch.zeros(1, 1, 9, 9), torch.zeros(1, 1, 3, 3), padding="valid").shape)
print(F.conv3d(torch.zeros(1, 1, 4, 5, 6), torch.zeros(2, 1, 1, 2, 3), stride=(1, 2, 3)).shape)
print(F.conv_transpose2d(torch.zeros(1, 3, 4, 4), torch.zeros(3, 5, 3, 3), stride=2, padding=1, output_padding=1).shape)
for kw in (dict(stride=0), dict(padding=-1), dict(groups=2), dict(dilation=5), dict(padding="same", stride=2), dict(padding="big")):
    try:
        print(kw, F.conv1d(torch.zeros(1, 1, 7), torch.zeros(1, 1, 3), **kw).shape)
    except Exception as e:
        print(kw, type(e).__name__, e)
