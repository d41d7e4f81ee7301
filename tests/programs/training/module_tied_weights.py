import torch
import torch.nn as nn

class LM(nn.Module):
    def __init__(self, V=20, D=6, tie=True):
        super().__init__()
        self.embed = nn.Embedding(V, D)
        self.out = nn.Linear(D, V, bias=False)
        if tie:
            self.out.weight = self.embed.weight

    def forward(self, ids):
        return self.out(self.embed(ids))

for tie in (True, False):
    lm = LM(tie=tie)
    print(tie, len(list(lm.parameters())), sum(p.numel() for p in lm.parameters()), list(lm.state_dict()),
          [n for n, _ in lm.named_parameters()])
lm = LM()
print(lm.out.weight is lm.embed.weight, lm.out.weight.data_ptr() == lm.embed.weight.data_ptr())
lm(torch.tensor([[1, 2]])).sum().backward()
print(lm.embed.weight.grad is lm.out.weight.grad)
opt = torch.optim.SGD(lm.parameters(), lr=.1)
print(len(opt.param_groups[0]["params"]))
lm.double()
print(lm.out.weight is lm.embed.weight, lm.out.weight.dtype)
lm.out.weight = torch.zeros(20, 6)
