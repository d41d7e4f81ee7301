import torch
att = torch.zeros(2, 4, 3, 3)
causal = torch.ones(3, 3).tril().bool()
print(att.masked_fill(~causal, float('-inf'))[0, 0])
pad = torch.tensor([[True, True, False], [True, False, False]])
print(pad[:, None, None].shape, att.masked_fill(~pad[:, None, None], -1.).shape)
print(att.masked_fill(~pad, -1.).shape)
