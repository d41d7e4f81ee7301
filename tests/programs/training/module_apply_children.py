import torch.nn as nn

net = nn.Sequential(nn.Linear(2, 2), nn.Sequential(nn.Dropout(0.3), nn.BatchNorm1d(2)), nn.Linear(2, 1))
visited = []
net.apply(lambda m: visited.append(type(m).__name__))
print(" > ".join(visited))

def replace(module, old, new):
    for name, child in module.named_children():
        if isinstance(child, old):
            setattr(module, name, new(child))
        else:
            replace(child, old, new)

replace(net, nn.BatchNorm1d, lambda bn: nn.LayerNorm(bn.num_features))
replace(net, nn.Dropout, lambda d: nn.Identity())
print(net)

for m in net.modules():
    if hasattr(m, "reset_parameters"):
        m.reset_parameters()
        print("reset", m)
print([m.training for m in net.eval().modules()], net.train().training)
net[1].train(False)
print([m.training for m in net.modules()])
net.train("yes")
