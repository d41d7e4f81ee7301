import torch
preds = torch.tensor([[0.2, 0.8], [0.6, 0.4]])
print(preds.max().item() > 0.5, preds.argmax().item())
print(preds.argmax(dim=1), preds.argmax(dim=1).tolist())
label = preds.argmax(dim=1).item()
