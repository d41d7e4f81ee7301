import math
import torch
import torch.nn as nn


class LoRALinear(nn.Module):
    def __init__(self, base: nn.Linear, r: int = 4, alpha: float = 8.0):
        super().__init__()
        self.base = base
        self.base.weight.requires_grad_(False)
        if self.base.bias is not None:
            self.base.bias.requires_grad_(False)
        self.A = nn.Parameter(torch.empty(r, base.in_features))
        self.B = nn.Parameter(torch.zeros(base.out_features, r))
        self.scaling = alpha / r
        nn.init.kaiming_uniform_(self.A, a=math.sqrt(5))

    def forward(self, x):
        return self.base(x) + (x @ self.A.T @ self.B.T) * self.scaling

    @torch.no_grad()
    def merge(self):
        self.base.weight += self.B @ self.A * self.scaling
        return self.base

    def extra_repr(self):
        return f"r={self.A.size(0)}, scaling={self.scaling}"


def inject(model, targets, **kw):
    for name, module in list(model.named_modules()):
        if isinstance(module, nn.Linear) and name.rsplit(".", 1)[-1] in targets:
            parent_name, _, child = name.rpartition(".")
            setattr(model.get_submodule(parent_name), child, LoRALinear(module, **kw))
    return model


class Block(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.q_proj, self.v_proj, self.out = nn.Linear(d, d), nn.Linear(d, d), nn.Linear(d, d, bias=False)

    def forward(self, x):
        return self.out(torch.softmax(self.q_proj(x) @ x.mT, -1) @ self.v_proj(x))


model = nn.Sequential(Block(16), Block(16))
total = sum(p.numel() for p in model.parameters())
inject(model, {"q_proj", "v_proj"}, r=2)
for n, p in model.named_parameters():
    if ".A" not in n and ".B" not in n:
        p.requires_grad = False
trainable = sum(p.numel() for p in model.parameters() if p.requires_grad)
print(f"trainable {trainable} of {total + trainable} ({100 * trainable / (total + trainable):.2f}%)")
print(model)
opt = torch.optim.AdamW((p for p in model.parameters() if p.requires_grad), lr=1e-3)
model(torch.randn(3, 5, 16)).sum().backward()
opt.step()
print([n for n, p in model.named_parameters() if p.grad is not None])
lora_sd = {k: v for k, v in model.state_dict().items() if k.endswith((".A", ".B"))}
print({k: tuple(v.shape) for k, v in lora_sd.items()})
missing = inject(nn.Sequential(Block(16)), {"out"}).load_state_dict(lora_sd, strict=False)
print(len(missing.missing_keys), len(missing.unexpected_keys))
print(type(model[0].q_proj.merge()).__name__)
