import torch
net = torch.nn.Sequential(torch.nn.Linear(4, 4), torch.nn.ReLU()).half()
print({n: p.dtype for n, p in net.named_parameters()})
print(net(torch.zeros(1, 4).half()).dtype)
net(torch.zeros(1, 4))
