import torch
print(torch.nn.Linear(1, 1).weight.shape)
opt = torch.optim.sgd(torch.nn.Linear(1, 1).parameters(), lr=0.1)
print(opt)
