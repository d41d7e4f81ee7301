import torch
loss_fn = torch.nn.CrossEntropyLoss()
output = torch.randn(8, 3)
y = torch.tensor([0., 1., 2., 0., 1., 2., 0., 1.])
print(output.dtype, y.dtype)
loss = loss_fn(output, y)
