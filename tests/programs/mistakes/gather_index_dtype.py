import torch
logits = torch.arange(12.).view(3, 4)
labels = torch.tensor([1, 0, 3])
print(logits.gather(1, labels.unsqueeze(1)).squeeze(1))
print(logits[torch.arange(3), labels])
for idx in (labels.int().unsqueeze(1), labels.float().unsqueeze(1), labels, torch.tensor([[4]]), torch.tensor([[-1]]), torch.zeros(5, 1).long()):
    try:
        print(logits.gather(1, idx).shape)
    except Exception as e:
        print(type(e).__name__, e)
torch.gather(logits, index=labels[:, None])
