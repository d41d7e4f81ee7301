"""Progressive unfreezing: new groups join the optimizer as layers thaw."""
import torch
import torch.nn as nn

layers = nn.ModuleList([nn.Linear(8, 8) for _ in range(3)])
head = nn.Linear(8, 2)
for p in layers.parameters():
    p.requires_grad_(False)

opt = torch.optim.Adam(head.parameters(), lr=1e-2)


def forward(x):
    for layer in layers:
        x = torch.relu(layer(x))
    return head(x)


def report(tag):
    trainable = sum(p.numel() for g in opt.param_groups for p in g["params"])
    print(tag, "| groups:", len(opt.param_groups), "| trainable:", trainable)


report("start")
for i, layer in reversed(list(enumerate(layers))):
    layer.requires_grad_(True)
    opt.add_param_group({"params": layer.parameters(), "lr": 1e-2 / 10 ** (len(layers) - i)})
    opt.zero_grad()
    forward(torch.randn(4, 8)).sum().backward()
    opt.step()
    report(f"thawed layer {i}")
    print("   grads:", [l.weight.grad is not None for l in layers])

print([g["lr"] for g in opt.param_groups])
opt.add_param_group({"params": [head.bias]})
