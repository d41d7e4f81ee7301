import torch
model = torch.nn.Linear(2, 1)
with torch.no_grad():
    pred = model(torch.ones(5, 2))
print(pred.shape, pred.requires_grad, pred.grad_fn is None)
loss = torch.nn.functional.mse_loss(pred, torch.zeros(5, 1))
print(loss.shape)
loss.backward()
