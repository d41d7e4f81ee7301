"""No weight decay for biases and norms, the way GPT training code does it."""
import torch
import torch.nn as nn


class Block(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.ln = nn.LayerNorm(d)
        self.up = nn.Linear(d, 4 * d)
        self.down = nn.Linear(4 * d, d)

    def forward(self, x):
        return x + self.down(nn.functional.gelu(self.up(self.ln(x))))


def configure_optimizer(model: nn.Module, weight_decay: float, lr: float) -> torch.optim.AdamW:
    params = {n: p for n, p in model.named_parameters() if p.requires_grad}
    decay = [p for n, p in params.items() if p.dim() >= 2]
    nodecay = [p for n, p in params.items() if p.dim() < 2]
    groups = [
        {"params": decay, "weight_decay": weight_decay},
        {"params": nodecay, "weight_decay": 0.0},
    ]
    print(f"num decayed parameter tensors: {len(decay)}, with {sum(p.numel() for p in decay):,} parameters")
    print(f"num non-decayed parameter tensors: {len(nodecay)}, with {sum(p.numel() for p in nodecay):,} parameters")
    return torch.optim.AdamW(groups, lr=lr, betas=(0.9, 0.95))


model = nn.Sequential(*(Block(16) for _ in range(3)))
opt = configure_optimizer(model, 0.1, 3e-4)
print(opt)
x = torch.randn(2, 5, 16)
y = model(x)
y.square().mean().backward()
opt.step()
print(y.shape, [g["weight_decay"] for g in opt.param_groups], [len(g["params"]) for g in opt.param_groups])
