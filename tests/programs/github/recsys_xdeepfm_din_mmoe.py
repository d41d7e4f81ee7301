import torch
import torch.nn as nn


class FeaturesLinear(nn.Module):
    def __init__(self, field_dims, output_dim=1):
        super().__init__()
        self.fc = nn.Embedding(sum(field_dims), output_dim)
        self.bias = nn.Parameter(torch.zeros((output_dim,)))
        offs = torch.tensor([0, *field_dims]).cumsum(0)[:-1]
        self.register_buffer("offsets", offs)

    def forward(self, x):
        x = x + self.offsets.unsqueeze(0)
        return torch.sum(self.fc(x), dim=1) + self.bias


class CompressedInteractionNetwork(nn.Module):
    def __init__(self, input_dim, cross_layer_sizes, split_half=True):
        super().__init__()
        self.num_layers = len(cross_layer_sizes)
        self.split_half = split_half
        self.conv_layers = torch.nn.ModuleList()
        prev_dim, fc_input_dim = input_dim, 0
        for i in range(self.num_layers):
            cross_layer_size = cross_layer_sizes[i]
            self.conv_layers.append(torch.nn.Conv1d(input_dim * prev_dim, cross_layer_size, 1, stride=1, dilation=1, bias=True))
            if self.split_half and i != self.num_layers - 1:
                cross_layer_size //= 2
            prev_dim = cross_layer_size
            fc_input_dim += prev_dim
        self.fc = torch.nn.Linear(fc_input_dim, 1)

    def forward(self, x):
        xs = list()
        x0, h = x.unsqueeze(2), x
        for i in range(self.num_layers):
            x = x0 * h.unsqueeze(1)
            batch_size, f0_dim, fin_dim, embed_dim = x.shape
            x = x.view(batch_size, f0_dim * fin_dim, embed_dim)
            x = torch.relu(self.conv_layers[i](x))
            if self.split_half and i != self.num_layers - 1:
                x, h = torch.split(x, x.shape[1] // 2, dim=1)
            else:
                h = x
            xs.append(x)
        return self.fc(torch.sum(torch.cat(xs, dim=1), 2))


class Dice(nn.Module):
    def __init__(self, dim, eps=1e-8):
        super().__init__()
        self.bn = nn.BatchNorm1d(dim, eps=eps)
        self.alpha = nn.Parameter(torch.zeros(dim))

    def forward(self, x):
        p = torch.sigmoid(self.bn(x))
        return self.alpha * (1 - p) * x + p * x


class LocalActivationUnit(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.mlp = nn.Sequential(nn.Linear(4 * dim, 16), nn.PReLU(), nn.Linear(16, 1))

    def forward(self, query, keys, lengths):
        q = query.unsqueeze(1).expand_as(keys)
        a = self.mlp(torch.cat([q, keys, q - keys, q * keys], -1)).squeeze(-1)
        mask = torch.arange(keys.size(1))[None, :] < lengths[:, None]
        print(mask)
        a = a.masked_fill(~mask, -2**32 + 1).softmax(-1)
        return torch.bmm(a.unsqueeze(1), keys).squeeze(1)


class MMOE(nn.Module):
    def __init__(self, d, n_experts, n_tasks):
        super().__init__()
        self.experts = nn.ModuleList(nn.Sequential(nn.Linear(d, 8), nn.ReLU()) for _ in range(n_experts))
        self.w_gates = nn.ParameterList([nn.Parameter(torch.randn(d, n_experts)) for _ in range(n_tasks)])
        self.towers = nn.ModuleDict({f"task{i}": nn.Linear(8, 1) for i in range(n_tasks)})

    def forward(self, x):
        e = torch.stack([ex(x) for ex in self.experts])
        gates = [torch.softmax(x @ g, -1) for g in self.w_gates]
        ins = [(g.t().unsqueeze(2).expand(-1, -1, 8) * e).sum(0) for g in gates]
        return {name: torch.sigmoid(t(i)) for (name, t), i in zip(self.towers.items(), ins)}


fl = FeaturesLinear([10, 20, 5])
print(fl.offsets, fl(torch.tensor([[0, 0, 0], [9, 19, 4]])).shape)
cin = CompressedInteractionNetwork(3, (8, 6))
print(cin)
print(cin(torch.randn(2, 3, 16)).shape)
print(Dice(4)(torch.randn(6, 4)).shape)
lau = LocalActivationUnit(4)
print(lau(torch.randn(3, 4), torch.randn(3, 5, 4), torch.tensor([2, 5, 0])).shape)
m = MMOE(12, 3, 2)
print(m)
out = m(torch.randn(7, 12))
print({k: tuple(v.shape) for k, v in out.items()})
print([n for n, _ in m.named_parameters()])
try:
    fl(torch.tensor([[10, 19, 5]]))
except IndexError as e:
    print("IndexError:", e)
