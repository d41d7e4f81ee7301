import torch
import torch.nn.functional as F
# 标签从 1 开始计数，类别数却是 3
logits = torch.zeros(3, 3)
labels = torch.tensor([1, 2, 3])
print("标签:", labels.tolist(), "形状:", logits.shape)
loss = F.cross_entropy(logits, labels - 1)
print("减一以后:", loss.shape)
loss = F.cross_entropy(logits, labels)
print("不会到这里")
