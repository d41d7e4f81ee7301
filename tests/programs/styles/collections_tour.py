from collections import Counter, defaultdict, OrderedDict, deque, ChainMap, namedtuple
import torch
from torch import nn

net = nn.Sequential(nn.Conv2d(1, 2, 3), nn.ReLU(), nn.Conv2d(2, 2, 3), nn.ReLU(), nn.Flatten(), nn.Linear(8, 2))
kinds = Counter(type(m).__name__ for m in net)
print(kinds.most_common(2), kinds["Dropout"], sum(kinds.values()))
by_rank = defaultdict(list)
for name, p in net.named_parameters():
    by_rank[p.dim()].append(name)
print(dict(by_rank))
window = deque(maxlen=3)
for i in range(5):
    window.append(torch.full((1,), i))
print(torch.cat(list(window)), window.maxlen)
window.rotate(1)
print([t.item() for t in window], window.popleft(), len(window))
named = nn.Sequential(OrderedDict([("a", nn.Linear(2, 3)), ("b", nn.Tanh())]))
print(named, named.a.bias.shape)
cfg = ChainMap({"lr": 0.5}, {"lr": 0.1, "batch": 4})
print(cfg["lr"], cfg["batch"], sorted(cfg))
od = OrderedDict(net.state_dict())
od.move_to_end("0.weight")
print(list(od)[-1], list(od.items())[0][1].shape, isinstance(net.state_dict(), OrderedDict))
