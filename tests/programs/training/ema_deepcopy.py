import copy
import torch
import torch.nn as nn


class EMA:
    def __init__(self, model, decay=0.5):
        self.decay = decay
        self.shadow = copy.deepcopy(model).eval()
        for p in self.shadow.parameters():
            p.requires_grad_(False)

    @torch.no_grad()
    def update(self, model):
        for s, p in zip(self.shadow.parameters(), model.parameters()):
            s.mul_(self.decay).add_(p, alpha=1 - self.decay)
        for s, b in zip(self.shadow.buffers(), model.buffers()):
            s.copy_(b)


model = nn.Linear(2, 1)
nn.init.constant_(model.weight, 4.0)
nn.init.zeros_(model.bias)
ema = EMA(model)
print(ema.shadow.weight.data_ptr() != model.weight.data_ptr(), ema.shadow.training, model.training)
with torch.no_grad():
    model.weight.fill_(0.)
    model.bias.fill_(8.)
for i in range(3):
    ema.update(model)
    print(i, ema.shadow.weight.data, ema.shadow.bias.data)
print(ema.shadow.weight.requires_grad, ema.shadow(torch.ones(1, 2)))
