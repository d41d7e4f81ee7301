import torch
B, N, H, D = 2, 5, 2, 4
qkv = torch.zeros(B, N, 3 * H * D).reshape(B, N, 3, H, D)
q, k, v = qkv.permute(2, 0, 3, 1, 4)
print(q.shape, k.shape)
q, k, v = qkv.unbind(2)
print(v.shape)
assert k.shape == (B, H, N, D), f'expected {(B, H, N, D)}, got {tuple(k.shape)}'
