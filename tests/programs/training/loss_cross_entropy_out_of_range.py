import torch
import torch.nn.functional as F

logits = torch.zeros(2, 3)
print(F.cross_entropy(logits, torch.tensor([0, 2])).shape)
print(F.cross_entropy(logits, torch.tensor([1, 3])))
