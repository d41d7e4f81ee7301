import torch

p = torch.tensor([[0., 0., 0.], [1., 0., 0.], [0., 2., 0.]])
u, v = p[1] - p[0], p[2] - p[0]
n = torch.cross(u, v, dim=0)
print(n, n / n.norm(), "area", (n.norm() / 2).item())
print(u @ n, v.dot(n))
R = torch.tensor([[0., -1., 0.], [1., 0., 0.], [0., 0., 1.]])
print(p @ R.T, torch.equal(R @ R.T, torch.eye(3)), torch.linalg.det(R))
homog = torch.cat([p, torch.ones(3, 1)], dim=1)
T = torch.eye(4)
T[:3, 3] = torch.tensor([10., 20., 30.])
print((homog @ T.T)[:, :3])
