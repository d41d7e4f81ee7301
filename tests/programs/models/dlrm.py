from dataclasses import dataclass, field
from typing import List, Sequence

import torch
from torch import nn


@dataclass
class DLRMConfig:
    dense_features: int = 13
    table_sizes: List[int] = field(default_factory=lambda: [100, 50, 20])
    dim: int = 16
    bottom: Sequence[int] = (64, 32)
    top: Sequence[int] = (64,)
    interaction: str = "dot"
    itself: bool = False


def mlp(sizes, sigmoid_last=False):
    layers = []
    for i, (n, m) in enumerate(zip(sizes, sizes[1:])):
        layers.append(nn.Linear(n, m, bias=True))
        layers.append(nn.Sigmoid() if sigmoid_last and i == len(sizes) - 2 else nn.ReLU())
    return torch.nn.Sequential(*layers)


class DLRM(nn.Module):
    """Deep Learning Recommendation Model (Naumov et al. 2019)"""

    def __init__(self, cfg: DLRMConfig):
        super().__init__()
        self.cfg = cfg
        self.emb_l = nn.ModuleList()
        for n in cfg.table_sizes:
            EE = nn.EmbeddingBag(n, cfg.dim, mode="sum", sparse=False)
            EE.weight.data.uniform_(-(1 / n) ** 0.5, (1 / n) ** 0.5)
            self.emb_l.append(EE)
        self.bot_l = mlp([cfg.dense_features, *cfg.bottom, cfg.dim])
        f = len(cfg.table_sizes) + 1
        if cfg.interaction == "dot":
            n_inter = f * (f + 1) // 2 if cfg.itself else f * (f - 1) // 2
            n_top = cfg.dim + n_inter
        else:
            n_top = f * cfg.dim
        self.top_l = mlp([n_top, *cfg.top, 1], sigmoid_last=True)

    def interact_features(self, x, ly):
        if self.cfg.interaction == "dot":
            (batch_size, d) = x.shape
            T = torch.cat([x] + ly, dim=1).view((batch_size, -1, d))
            # perform a dot product
            Z = torch.bmm(T, torch.transpose(T, 1, 2))
            _, ni, nj = Z.shape
            offset = 1 if self.cfg.itself else 0
            li = torch.tensor([i for i in range(ni) for j in range(i + offset)])
            lj = torch.tensor([j for i in range(nj) for j in range(i + offset)])
            Zflat = Z[:, li, lj]
            return torch.cat([x] + [Zflat], dim=1)
        elif self.cfg.interaction == "cat":
            return torch.cat([x] + ly, dim=1)
        raise SystemExit("ERROR: --arch-interaction-op=" + self.cfg.interaction + " is not supported")

    def forward(self, dense_x, lS_i, lS_o):
        x = self.bot_l(dense_x)
        ly = [E(i, o) for E, i, o in zip(self.emb_l, lS_i, lS_o)]
        z = self.interact_features(x, ly)
        print("x", tuple(x.shape), "ly", [tuple(v.shape) for v in ly], "z", tuple(z.shape))
        return self.top_l(z)


indices = [torch.tensor([1, 2, 4, 5, 4, 3]), torch.tensor([0, 49, 2]), torch.tensor([7, 7, 7, 7])]
offsets = [torch.tensor([0, 2, 4]), torch.tensor([0, 1, 2]), torch.tensor([0, 0, 3])]
for kw in ({}, {"itself": True}, {"interaction": "cat", "dim": 8}):
    dlrm = DLRM(DLRMConfig(**kw))
    p = dlrm(torch.rand(3, 13), indices, offsets)
    nn.BCELoss()(p.squeeze(1), torch.tensor([0.0, 1.0, 1.0])).backward()
    print(dlrm.cfg, p.shape)

bag = nn.EmbeddingBag.from_pretrained(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), mode="mean")
print(bag(torch.tensor([0, 1, 2, 2]), torch.tensor([0, 2])), bag)
print(torch.tril_indices(4, 4, offset=-1))
try:
    DLRM(DLRMConfig(interaction="outer", table_sizes=[3]))(torch.rand(1, 13), [torch.tensor([0])], [torch.tensor([0])])
except SystemExit as e:
    print(e)
