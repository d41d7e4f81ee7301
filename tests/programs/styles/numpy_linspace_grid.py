import numpy as np
import torch

xs = np.linspace(-1, 1, 5)
gx, gy = np.meshgrid(xs, np.arange(3))
print(xs.shape, gx.shape, gy.shape, np.stack([gx, gy], -1).reshape(-1, 2).shape)
points = torch.from_numpy(np.stack([gx.ravel(), gy.ravel()], axis=1)).float()
print(points.shape, points.dtype, points.view(3, 5, 2)[0, :, 1].shape)
eye = np.eye(3)[np.array([0, 2, 1])]
print(torch.from_numpy(eye).shape, np.arange(12).reshape(3, 4)[:, 1:3].shape, np.ones((2, 3)).T.shape, (np.ones((2, 1)) * np.ones(3)).shape, (np.ones((2, 3)) @ np.ones((3, 4))).shape)
