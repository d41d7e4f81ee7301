import torch
import torch.nn.functional as F

labels = torch.tensor([2, 0, 1])
onehot = F.one_hot(labels, num_classes=4)
print(onehot)
print(onehot.shape, onehot.dtype)
logits = torch.zeros(3, 4)
print(F.cross_entropy(logits, onehot.float()).shape)
print(F.cross_entropy(logits, onehot).shape)
