import torch
import torch.nn as nn

model = nn.Linear(5, 1)
x = torch.randn(6, 5)
y = torch.tensor([0, 1, 0, 1, 1, 0])

pred = model(x)
print(pred.shape, y.shape)
criterion = nn.BCEWithLogitsLoss(pos_weight=torch.tensor([3.0]))
print(criterion(pred, y.unsqueeze(1).float()).shape)
print(criterion(pred.squeeze(1), y.float()).shape)
print([k for k, _ in criterion.named_buffers()])
try:
    nn.BCELoss()(pred.sigmoid(), y.float())
except ValueError as e:
    print("ValueError:", e)
try:
    nn.BCELoss()(torch.sigmoid(pred), y.unsqueeze(1))
except RuntimeError as e:
    print("RuntimeError:", e)
nn.BCEWithLogitsLoss()(pred, y.float())
