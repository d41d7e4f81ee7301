import torch
import torch.nn as nn
log_p = nn.LogSoftmax(dim=-1)(torch.zeros(4, 6))
print(log_p.shape)
t = torch.tensor([0, 5, -100, 2])
print(nn.NLLLoss(reduction='none')(log_p, t).shape, nn.NLLLoss().ignore_index)
t[2] = -1
print(t)
print(nn.NLLLoss(reduction='none')(log_p, t))
