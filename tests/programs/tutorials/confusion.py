import torch

y_true = torch.tensor([0, 1, 2, 2, 1, 0, 1, 2, 0])
y_pred = torch.tensor([0, 2, 2, 2, 1, 0, 0, 2, 1])
n = 3
cm = torch.zeros(n, n, dtype=torch.long)
for t, p in zip(y_true, y_pred):
    cm[t, p] += 1
print(cm)
cm2 = torch.bincount(y_true * n + y_pred, minlength=n * n).reshape(n, n)
print(torch.equal(cm, cm2))
acc = (y_true == y_pred).float().mean()
print(f"accuracy: {acc:.4f} ({acc.item()*100:.1f}%)")
tp = cm.diag()
precision = tp / cm.sum(0)
recall = tp / cm.sum(1)
f1 = 2 * precision * recall / (precision + recall)
for i in range(n):
    print(f"class {i}: P={precision[i]:.3f} R={recall[i]:.3f} F1={f1[i]:.3f}")
print(precision, recall)
print("macro f1:", round(f1.mean().item(), 4))
