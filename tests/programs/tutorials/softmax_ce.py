import torch
import torch.nn as nn
import torch.nn.functional as F
logits = torch.tensor([[2.0, 1.0, 0.1], [0.5, 2.5, 0.3]])
target = torch.tensor([0, 1])
p = F.softmax(logits, dim=1)
print(p.shape, p.argmax(1))
print("preds:", torch.max(logits, 1))
correct = (logits.argmax(dim=-1) == target).sum().item()
print("Accuracy: {}/{} ({:.0f}%)".format(correct, len(target), 100. * correct / len(target)))
print(torch.round(p.sum(dim=1)))
loss = nn.CrossEntropyLoss()(logits, target)
print(f"{loss.item():.3f}", loss.shape)
manual = -(torch.log(p)[range(2), target]).mean()
print(torch.allclose(loss, manual))
z = torch.zeros(1, 4)
print(F.softmax(z, dim=-1), F.cross_entropy(z, torch.tensor([1])))
try:
    nn.CrossEntropyLoss()(logits, torch.tensor([0, 3]))
except IndexError as e:
    print(e)
nn.CrossEntropyLoss()(logits, torch.tensor([0., 1.]))
