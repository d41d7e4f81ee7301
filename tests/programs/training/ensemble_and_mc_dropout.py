import torch, copy
import torch.nn as nn
from statistics import mean

def make():
    return nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Dropout(0.5), nn.Linear(8, 3))

class Ensemble(nn.Module):
    def __init__(self, *members):
        super().__init__()
        self.members = nn.ModuleList(members)
    def forward(self, x):
        return torch.stack([m(x).softmax(-1) for m in self.members]).mean(dim=0)

ens = Ensemble(*[make() for _ in range(3)]).eval()
p = ens(torch.randn(5, 4))
print(p.shape, len(ens.members), sum(p.numel() for p in ens.parameters()))

def enable_dropout(m):
    for mod in m.modules():
        if mod.__class__.__name__.startswith("Dropout"):
            mod.train()

net = make()
net.eval()
enable_dropout(net)
print([m.training for m in net])
samples = torch.stack([net(torch.ones(2, 4)) for _ in range(10)])
print(samples.shape, samples.mean(0).shape, samples.var(dim=0, unbiased=False).shape, samples.quantile(0.9, dim=0).shape)

votes = torch.tensor([[0, 1, 2], [0, 1, 1], [2, 1, 1]])
print(votes.mode(dim=0).values, [torch.bincount(c, minlength=3).tolist() for c in votes.unbind(1)])
soup = make()
soup.load_state_dict({k: torch.stack([m.state_dict()[k] for m in ens.members]).mean(0) for k in soup.state_dict()})
print(soup(torch.zeros(1, 4)).shape, mean([1, 2, 6]))
