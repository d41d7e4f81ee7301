import torch
from torch import nn


class TiedLM(nn.Module):
    def __init__(self, vocab=11, dim=4):
        super().__init__()
        self.embed = nn.Embedding(vocab, dim)
        self.block = nn.Linear(dim, dim)
        self.head = nn.Linear(dim, vocab, bias=False)
        self.head.weight = self.embed.weight

    def forward(self, ids):
        h = self.embed(ids)
        for _ in range(3):
            h = h + self.block(h)
        return self.head(h)


lm = TiedLM()
print(lm(torch.arange(6).view(2, 3)).shape, lm.head.weight is lm.embed.weight, id(lm.head.weight) == id(lm.embed.weight))
print(sum(p.numel() for p in lm.parameters()), [n for n, _ in lm.named_parameters()], list(lm.state_dict()))
print([n for n, _ in lm.named_parameters(remove_duplicate=False)], lm.head.weight.data_ptr() == lm.embed.weight.data_ptr())
lm(torch.zeros(1, 1, dtype=torch.long)).sum().backward()
print(lm.embed.weight.grad is lm.head.weight.grad, lm.embed.weight.grad.shape)
shared = nn.Linear(2, 2)
net = nn.Sequential(shared, nn.ReLU(), shared)
print(net, len(list(net.parameters())), len(list(net.modules())), net[0] is net[2], len(net.state_dict()))
lm.load_state_dict(lm.state_dict())
lm.embed.weight = nn.Parameter(torch.zeros(11, 4))
print(lm.head.weight is lm.embed.weight, sum(p.numel() for p in lm.parameters()))
