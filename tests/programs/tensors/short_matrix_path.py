import torch

cost = torch.tensor([[1, 3, 1], [1, 5, 1], [4, 2, 1]])
best = cost.clone()
best[0] = cost[0].cumsum(0)
best[:, 0] = cost[:, 0].cumsum(0)
for i in range(1, 3):
    for j in range(1, 3):
        best[i, j] = cost[i, j] + torch.minimum(best[i - 1, j], best[i, j - 1])
print(best)
print("cheapest:", best[-1, -1].item())
