import torch

y_true = torch.tensor([0, 1, 2, 2, 1, 0, 2])
y_pred = torch.tensor([0, 2, 2, 2, 1, 0, 1])
k = 3
cm = torch.zeros(k, k, dtype=torch.int64)
for t, p in zip(y_true, y_pred):
    cm[t, p] += 1
print(cm)
print("accuracy", cm.trace() / cm.sum())
print("per class", cm.diag() / cm.sum(1))
print((y_true == y_pred).nonzero().flatten().tolist())
print(torch.stack([y_true, y_pred]).unique(dim=1).shape)
