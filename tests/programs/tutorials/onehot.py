import torch
import torch.nn.functional as F
labels = torch.tensor([0, 2, 1, 2])
print(F.one_hot(labels))
print(F.one_hot(labels, num_classes=5).dtype)
oh = torch.zeros(4, 3)
oh.scatter_(1, labels.unsqueeze(1), 1.0)
print(oh)
print(oh.argmax(dim=1) == labels)
print(torch.eye(3)[labels])
smooth = oh * 0.9 + 0.1 / 3
print(smooth)
try:
    F.one_hot(labels, num_classes=2)
except RuntimeError as e:
    print("错误:", e)
try:
    F.one_hot(labels.float())
except RuntimeError as e:
    print("错误:", e)
