# BEiT / MAE style layer-wise learning-rate decay
import torch
import torch.nn as nn


class MiniViT(nn.Module):
    def __init__(self, depth=3, dim=12):
        super().__init__()
        self.patch_embed = nn.Conv2d(3, dim, kernel_size=4, stride=4)
        self.cls_token = nn.Parameter(torch.zeros(1, 1, dim))
        self.pos_embed = nn.Parameter(torch.zeros(1, 17, dim))
        self.blocks = nn.ModuleList(
            nn.TransformerEncoderLayer(dim, 3, dim * 2, batch_first=True, dropout=0.0) for _ in range(depth))
        self.norm = nn.LayerNorm(dim)
        self.head = nn.Linear(dim, 10)

    def forward(self, x):
        x = self.patch_embed(x).flatten(2).transpose(1, 2)
        x = torch.cat([self.cls_token.expand(x.size(0), -1, -1), x], dim=1) + self.pos_embed
        for blk in self.blocks:
            x = blk(x)
        return self.head(self.norm(x)[:, 0])


def get_layer_id(name, num_layers):
    if name in ('cls_token', 'pos_embed') or name.startswith('patch_embed'):
        return 0
    if name.startswith('blocks'):
        return int(name.split('.')[1]) + 1
    return num_layers


def param_groups_lrd(model, weight_decay=0.05, layer_decay=0.5, lr=1.0):
    num_layers = len(model.blocks) + 1
    groups = {}
    for n, p in model.named_parameters():
        decay = 0. if p.ndim == 1 else weight_decay
        lid = get_layer_id(n, num_layers)
        key = f"layer_{lid}_{'decay' if decay else 'no_decay'}"
        group = groups.setdefault(key, dict(params=[], weight_decay=decay, lr=lr * layer_decay ** (num_layers - lid)))
        group['params'].append(p)
    return groups


model = MiniViT()
groups = param_groups_lrd(model)
for key in sorted(groups):
    g = groups[key]
    print(f"{key:18s} lr={g['lr']:<7} wd={g['weight_decay']} n={len(g['params'])}")
optimizer = torch.optim.AdamW(groups.values())
out = model(torch.randn(2, 3, 16, 16))
out.mean().backward()
optimizer.step()
print(out.shape, len(optimizer.param_groups))
