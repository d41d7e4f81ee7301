"""Message passing over edge_index without torch_geometric: scatter by index_add_, a base class with hooks to override"""
import abc
from typing import Literal

import torch
import torch.nn as nn
from torch import Tensor


class MessagePassing(nn.Module, metaclass=abc.ABCMeta):
    def __init__(self, aggr: Literal["sum", "mean", "max"] = "sum"):
        super().__init__()
        self.aggr = aggr

    @abc.abstractmethod
    def message(self, x_i: Tensor, x_j: Tensor) -> Tensor: ...

    def update(self, aggregated, x):
        return aggregated

    def propagate(self, x, edge_index):
        row, col = edge_index
        msg = self.message(x.index_select(0, col), x.index_select(0, row))
        out = msg.new_zeros(x.size(0), msg.size(-1))
        if self.aggr == "max":
            out.scatter_reduce_(0, col[:, None].expand_as(msg), msg, reduce="amax", include_self=False)
        else:
            out.index_add_(0, col, msg)
        if self.aggr == "mean":
            deg = torch.bincount(col, minlength=x.size(0)).clamp_(min=1)
            out = out / deg.unsqueeze(-1)
        return self.update(out, x)

    def forward(self, x, edge_index):
        return self.propagate(x, edge_index)


class SAGEConv(MessagePassing):
    def __init__(self, cin, cout, aggr="mean"):
        super().__init__(aggr)
        self.lin_l, self.lin_r = nn.Linear(cin, cout), nn.Linear(cin, cout, bias=False)

    def message(self, x_i, x_j):
        return x_j

    def update(self, aggregated, x):
        return nn.functional.normalize(self.lin_l(aggregated) + self.lin_r(x), p=2., dim=-1)


class EdgeConv(MessagePassing):
    def __init__(self, cin, cout):
        super().__init__("max")
        self.mlp = nn.Sequential(nn.Linear(2 * cin, cout), nn.ReLU(), nn.Linear(cout, cout))

    def message(self, x_i, x_j):
        return self.mlp(torch.cat([x_i, x_j - x_i], dim=-1))


class GINConv(MessagePassing):
    def __init__(self, mlp, eps=0., train_eps=False):
        super().__init__()
        self.nn = mlp
        if train_eps:
            self.eps = nn.Parameter(torch.Tensor([eps]))
        else:
            self.register_buffer("eps", torch.Tensor([eps]))

    def message(self, x_i, x_j):
        return x_j

    def update(self, aggregated, x):
        return self.nn((1 + self.eps) * x + aggregated)


def global_mean_pool(x, batch):
    size = int(batch.max()) + 1
    out = torch.zeros(size, x.size(1)).index_add_(0, batch, x)
    return out / torch.bincount(batch, minlength=size).view(-1, 1)


class Net(nn.Module):
    def __init__(self, cin, hidden, classes):
        super().__init__()
        mlp = nn.Sequential(nn.Linear(hidden, hidden), nn.BatchNorm1d(hidden), nn.ReLU(), nn.Linear(hidden, hidden))
        self.convs = nn.ModuleList([SAGEConv(cin, hidden), EdgeConv(hidden, hidden), GINConv(mlp, train_eps=True)])
        self.lin = nn.Linear(hidden, classes)

    def forward(self, x, edge_index, batch):
        for conv in self.convs:
            x = conv(x, edge_index).relu()
            print(f"{type(conv).__name__:<9} aggr={conv.aggr:<4} {tuple(x.shape)}")
        return self.lin(global_mean_pool(x, batch))


# two graphs in one batch: a path of 3 nodes, a star of 4
path = torch.tensor([[0, 1, 1, 2], [1, 0, 2, 1]])
star = torch.tensor([[0, 0, 0], [1, 2, 3]])
star = torch.cat([star, star.flip(0)], dim=1)
edge_index = torch.cat([path, star + 3], dim=1)
batch = torch.repeat_interleave(torch.arange(2), torch.tensor([3, 4]))
print(edge_index, batch, torch.bincount(edge_index[1]), sep="\n")

net = Net(5, 8, 2)
out = net(torch.randn(7, 5), edge_index, batch)
out.sum().backward()
print(out.shape, net.convs[2].eps.grad.shape, net.convs[2].eps)
print(global_mean_pool(torch.tensor([[1.], [2.], [3.], [10.], [20.], [30.], [40.]]), batch))
try:
    MessagePassing()
except TypeError as e:
    print("TypeError", "message" in str(e))
