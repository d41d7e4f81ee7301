import torch
p = torch.full((2, 1), 0.5)
y = torch.tensor([[1], [0]])
loss = torch.nn.BCELoss()
print(loss(p, y.float()).shape, y.dtype)
try:
    loss(p, y)
except RuntimeError as e:
    print(e)
loss(p, y.double())
