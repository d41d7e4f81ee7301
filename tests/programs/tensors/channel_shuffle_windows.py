import torch

def channel_shuffle(x, groups):
    b, c, h, w = x.shape
    return x.view(b, groups, c // groups, h, w).transpose(1, 2).reshape(b, c, h, w)

x = torch.arange(6.).view(1, 6, 1, 1)
print(channel_shuffle(x, 2).flatten(), torch.nn.ChannelShuffle(2)(x).flatten())

def window_partition(x, ws):
    B, H, W, C = x.shape
    x = x.view(B, H // ws, ws, W // ws, ws, C)
    return x.permute(0, 1, 3, 2, 4, 5).contiguous().view(-1, ws, ws, C)

def window_reverse(windows, ws, H, W):
    B = windows.shape[0] // (H * W // ws // ws)
    x = windows.view(B, H // ws, W // ws, ws, ws, -1)
    return x.permute(0, 1, 3, 2, 4, 5).contiguous().view(B, H, W, -1)

y = torch.arange(16).view(1, 4, 4, 1)
w = window_partition(y, 2)
print(w.shape, w[..., 0])
print(window_reverse(w, 2, 4, 4).equal(y))
shifted = torch.roll(y, shifts=(-1, -1), dims=(1, 2))
print(shifted[0, ..., 0])

def pixel_shuffle(x, r):
    n, c, h, w = x.shape
    return x.view(n, c // r ** 2, r, r, h, w).permute(0, 1, 4, 2, 5, 3).reshape(n, c // r ** 2, h * r, w * r)

z = torch.arange(16).view(1, 4, 2, 2)
print(pixel_shuffle(z, 2)[0, 0], torch.equal(pixel_shuffle(z, 2), torch.pixel_shuffle(z, 2)))
focus = torch.cat([z[..., ::2, ::2], z[..., 1::2, ::2], z[..., ::2, 1::2], z[..., 1::2, 1::2]], 1)
print(focus.shape, focus.flatten()[:5])
window_partition(torch.zeros(1, 5, 4, 1), 2)
