import torch
import torch.nn.functional as F

img = torch.arange(9.).view(1, 1, 3, 3)
identity = torch.tensor([[[1., 0., 0.], [0., 1., 0.]]])
grid = F.affine_grid(identity, size=(1, 1, 3, 3), align_corners=True)
print(grid[0, :, :, 0], grid[0, :, :, 1], sep="\n")
print(F.grid_sample(img, grid, align_corners=True)[0, 0])
flip = F.affine_grid(torch.tensor([[[-1., 0., 0.], [0., 1., 0.]]]), (1, 1, 3, 3), align_corners=True)
print(F.grid_sample(img, flip, mode="nearest", align_corners=True)[0, 0])
far = torch.full((1, 1, 2, 2), 5.)
print(F.grid_sample(img, far, align_corners=False), F.grid_sample(img, far, padding_mode="border", align_corners=False)[0, 0])
print(F.grid_sample(torch.zeros(2, 4, 6, 7), torch.zeros(2, 5, 8, 2), align_corners=False).shape, F.grid_sample(torch.zeros(1, 2, 3, 4, 5), torch.zeros(1, 6, 7, 8, 3), align_corners=False).shape)
theta = torch.nn.Linear(4, 6)(torch.zeros(2, 4)).view(-1, 2, 3)
print(F.affine_grid(theta, torch.Size((2, 3, 5, 6)), align_corners=False).shape, F.affine_grid(torch.zeros(1, 3, 4), (1, 1, 2, 3, 4), align_corners=False).shape)
for bad in (lambda: F.grid_sample(img, torch.zeros(2, 3, 3, 2), align_corners=False), lambda: F.grid_sample(img, torch.zeros(1, 3, 3, 3), align_corners=False),
            lambda: F.grid_sample(img[0], grid, align_corners=False), lambda: F.grid_sample(img, grid, mode="cubic", align_corners=False), lambda: F.affine_grid(theta, (1, 3, 5, 6), align_corners=False)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
