import torch
import torch.nn as nn


class Encoder(nn.Module):
    def __init__(self, dim, depth):
        super().__init__()
        self.blocks = nn.ModuleList([nn.TransformerEncoderLayer(dim, 2, dim * 2, batch_first=True) for _ in range(depth)])
        self.norm = nn.LayerNorm(dim)
        self.register_buffer("pos", torch.zeros(10, dim))
        self.head = nn.Linear(dim, 3)


def count_parameters(model):
    total = 0
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        n = parameter.numel()
        print("%-45s %-18s %6d" % (name, list(parameter.shape), n))
        total += n
    print(f"Total Trainable Params: {total}")
    return total


def tree(module, name="model", depth=0, limit=2):
    own = sum(p.numel() for p in module.parameters(recurse=False))
    all_ = sum(p.numel() for p in module.parameters())
    print("  " * depth + f"{name} ({type(module).__name__}): own {own}, all {all_}")
    if depth < limit:
        for n, child in module.named_children():
            tree(child, n, depth + 1, limit)


enc = Encoder(8, 1)
enc.head.requires_grad_(False)
assert count_parameters(enc) == sum(p.numel() for p in enc.parameters() if p.requires_grad)
tree(enc)
print("{:.2f} KB".format(sum(t.numel() * t.element_size() for t in [*enc.parameters(), *enc.buffers()]) / 1024))
print("frozen:", [n for n, p in enc.named_parameters() if not p.requires_grad], "buffers:", dict((n, tuple(b.shape)) for n, b in enc.named_buffers()))
