import torch
import torch.nn as nn
import torch.nn.functional as F

class GCNConv(nn.Module):
    def __init__(self, i, o):
        super().__init__()
        self.lin = nn.Linear(i, o, bias=False)
        self.bias = nn.Parameter(torch.zeros(o))

    def forward(self, x, edge_index):
        n = x.size(0)
        loops = torch.arange(n).repeat(2, 1)
        edge_index = torch.cat([edge_index, loops], dim=1)
        row, col = edge_index
        deg = torch.zeros(n).scatter_add_(0, col, torch.ones(col.size(0)))
        norm = deg.pow(-0.5)[row] * deg.pow(-0.5)[col]
        h = self.lin(x)
        out = torch.zeros(n, h.size(1)).index_add(0, col, norm.unsqueeze(1) * h[row])
        return out + self.bias

class GCN(nn.Module):
    def __init__(self, f, h, c):
        super().__init__()
        self.convs = nn.ModuleList([GCNConv(f, h), GCNConv(h, c)])
    def forward(self, x, ei):
        for i, conv in enumerate(self.convs):
            x = conv(x, ei)
            if i == 0:
                x = F.dropout(x.relu(), p=.5, training=self.training)
        return x.log_softmax(dim=1)

edges = [(0, 1), (1, 2), (2, 3), (3, 0), (4, 0)]
ei = torch.tensor(edges + [(b, a) for a, b in edges]).t().contiguous()
print(ei, ei.is_contiguous(), ei.stride())
x, y = torch.randn(5, 6), torch.tensor([0, 1, 0, 1, 2])
train_mask = torch.tensor([1, 1, 0, 1, 0], dtype=torch.bool)
net = GCN(6, 8, 3)
opt = torch.optim.Adam([dict(params=net.convs[0].parameters(), weight_decay=5e-4), dict(params=net.convs[1].parameters(), weight_decay=0)], lr=.01)
for epoch in range(2):
    net.train()
    out = net(x, ei)
    loss = F.nll_loss(out[train_mask], y[train_mask])
    opt.zero_grad(); loss.backward(); opt.step()
    net.eval()
    pred = net(x, ei).max(dim=1)[1]
    print(epoch, out[train_mask].shape, pred.shape, (~train_mask).sum().item())
with torch.no_grad():
    one = GCNConv(1, 1); one.lin.weight.fill_(1.)
    print(one(torch.ones(5, 1), ei).shape, torch.bincount(ei[1], minlength=5))
net(x, ei + 1)
