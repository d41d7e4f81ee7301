import torch
output = torch.zeros(6, 3)
target = torch.arange(6) % 3
pred = output.argmax(1, keepdim=True)
print(pred.shape, target.shape)
print((pred == target).shape, pred.eq(target.view_as(pred)).sum().shape)
pred.eq(target.view(2, 3)).sum()
