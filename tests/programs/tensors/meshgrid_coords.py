import torch

h, w = 2, 3
ys, xs = torch.meshgrid(torch.arange(h), torch.arange(w), indexing="ij")
print(ys, xs, sep="\n")
print(torch.stack((xs, ys), dim=-1).reshape(-1, 2))
gx, gy = torch.meshgrid(torch.arange(w), torch.arange(h), indexing="xy")
print(torch.equal(gx, xs), gx.shape, gy.shape)
print(ys.stride(), xs.stride(), ys.is_contiguous())
a, b, c = torch.meshgrid(torch.arange(2), torch.arange(3), torch.arange(4), indexing="ij")
print(a.shape, b[0, :, 0], c[1, 2])
# Swin relative position index
ws = 2
coords = torch.flatten(torch.stack(torch.meshgrid(torch.arange(ws), torch.arange(ws), indexing="ij")), 1)
rel = (coords[:, :, None] - coords[:, None, :]).permute(1, 2, 0).contiguous()
rel[:, :, 0] += ws - 1
rel[:, :, 1] += ws - 1
rel[:, :, 0] *= 2 * ws - 1
print(rel.sum(-1))
grid = torch.nn.functional.affine_grid(torch.eye(2, 3)[None], (1, 1, 2, 2), align_corners=True)
print(grid)
print(torch.cartesian_prod(torch.arange(2), torch.arange(2)).tolist())
torch.meshgrid(torch.zeros(2, 2), torch.arange(2), indexing="ij")
