import torch
pts = torch.tensor([[0., 0.], [0., 2.], [10., 10.], [10., 12.]])
cent = pts[[0, 2]].clone()
for it in range(3):
    d = ((pts[:, None] - cent[None]) ** 2).sum(-1)
    assign = d.argmin(1)
    print(f"iter {it}", assign.tolist(), d.min(1).values.sum().item())
    new = torch.stack([pts[assign == k].mean(0) for k in range(2)])
    if torch.equal(new, cent):
        print("converged"); break
    cent = new
print(cent)
knn = ((pts - torch.tensor([1., 1.])) ** 2).sum(1).sqrt().topk(2, largest=False)
print(knn.indices.tolist(), knn.values)
print(pts - pts.mean(0), pts.std(0))
print(torch.cov(pts.T))
