import torch
import torch.nn as nn

torch.manual_seed(0)
model = nn.Linear(5, 3)
criterion = nn.CrossEntropyLoss()
x = torch.randn(4, 5)
y = torch.tensor([0., 2., 1., 1.])
out = model(x)
print(out.shape, y.shape, y.dtype)
loss = criterion(out, y)
loss.backward()
