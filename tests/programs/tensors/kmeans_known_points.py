import torch

points = torch.tensor([[0., 0.], [0., 2.], [10., 10.], [10., 12.], [1., 1.]])
centers = points[[0, 2]].clone()
for step in range(3):
    d = ((points[:, None] - centers[None]) ** 2).sum(-1)
    label = d.argmin(1)
    for k in range(2):
        centers[k] = points[label == k].mean(0)
    print(step, label.tolist(), centers.tolist())
print("inertia", d.min(dim=1).values.sum())
onehot = torch.nn.functional.one_hot(label, 2).float()
print((onehot.T @ points) / onehot.sum(0, keepdim=True).T)
# nearest neighbours
dist = torch.cdist(points, points, compute_mode="donot_use_mm_for_euclid_dist").fill_diagonal_(float("inf"))
print(dist.topk(1, largest=False).indices.squeeze(1))
print(torch.tensor([], dtype=torch.long).shape, points[label == 5].mean(0))
