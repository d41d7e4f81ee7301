import numpy as np
import torch
from torch import nn

X, y = np.zeros((10, 4)), np.array([0, 1] * 5)
perm = np.random.RandomState(0).permutation(len(X))
cut = int(0.8 * len(X))
train_idx, test_idx = perm[:cut], perm[cut:]
print(train_idx.shape, test_idx.shape, sorted(perm.tolist()) == list(range(10)))
mean, std = X[train_idx].mean(axis=0), X[train_idx].std(axis=0) + 1e-8
Xt = torch.tensor((X[test_idx] - mean) / std, dtype=torch.float32)
yt = torch.tensor(y[test_idx]).float().unsqueeze(1)
model = nn.Sequential(nn.Linear(4, 3), nn.ReLU(), nn.Linear(3, 1), nn.Sigmoid())
p = model(Xt)
print(mean.shape, Xt.shape, yt.shape, nn.BCELoss()(p, yt).shape, (p.detach().numpy() > 0.5).astype(int).shape)
