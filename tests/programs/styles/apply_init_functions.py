import math
import torch
from torch import nn

seen = []


def init_weights(m: nn.Module) -> None:
    seen.append(type(m).__name__)
    if isinstance(m, (nn.Linear, nn.Conv2d)):
        nn.init.trunc_normal_(m.weight, std=0.02)
        if m.bias is not None:
            nn.init.zeros_(m.bias)
    elif isinstance(m, (nn.LayerNorm, nn.GroupNorm)):
        nn.init.ones_(m.weight)
        nn.init.constant_(m.bias, 0.5)
    elif isinstance(m, nn.Embedding):
        m.weight.data.normal_(0, 1 / math.sqrt(m.embedding_dim))
        with torch.no_grad():
            m.weight[0].fill_(0)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.emb = nn.Embedding(5, 4, padding_idx=0)
        self.body = nn.Sequential(nn.Linear(4, 4), nn.LayerNorm(4))
        self.apply(init_weights)


net = Net()
print(seen)
print(net.body[0].bias, net.body[1].weight, net.body[1].bias, net.emb(torch.tensor([0])).shape, sep="\n")
print(net.apply(lambda m: None) is net, [tuple(f(torch.empty(3, 4)).shape) for f in (nn.init.xavier_normal_, nn.init.kaiming_uniform_, nn.init.orthogonal_, nn.init.uniform_)])
for kind in ("linear", "relu", "leaky_relu", "selu", "tanh", "conv2d"):
    print(kind, f"{nn.init.calculate_gain(kind):.4f}", end="  ")
print(nn.init.calculate_gain("leaky_relu", 0.2) < 2, nn.init._calculate_fan_in_and_fan_out(torch.empty(8, 3, 5, 5)))
with torch.no_grad():
    for p in net.parameters():
        p.zero_()
print(net.body[0].weight.sum(), net.body[0].weight.requires_grad)
net.body[0].weight.data = torch.ones(4, 4)
net.body[0].reset_parameters()
print(net.body[0].weight.shape, nn.Parameter(torch.full((2,), 0.5)), nn.utils.skip_init(nn.Linear, 3, 2).weight.shape)
