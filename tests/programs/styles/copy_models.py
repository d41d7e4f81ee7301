import copy
import torch
from torch import nn

block = nn.TransformerEncoderLayer(8, 2, 16, dropout=0.0, batch_first=True)
stack = nn.ModuleList(copy.deepcopy(block) for _ in range(2))
print(len(stack), stack[0] is stack[1], stack[0].linear1.weight is stack[1].linear1.weight)
print(stack[1].linear1.weight.shape == block.linear1.weight.shape)
shallow = copy.copy(block)
print(shallow.linear1 is block.linear1, shallow is block)
teacher = copy.deepcopy(block).requires_grad_(False).eval()
print(any(p.requires_grad for p in teacher.parameters()), all(p.requires_grad for p in block.parameters()), teacher.training, block.training)
cfg = {"dims": [1, 2], "t": torch.zeros(2)}
c2 = copy.deepcopy(cfg)
c2["dims"].append(3)
c2["t"] += 1
print(cfg, c2)
with torch.no_grad():   # EMA
    for p, q in zip(teacher.parameters(), block.parameters()):
        p.mul_(0.9).add_(q, alpha=0.1)
print(sum(1 for _ in teacher.parameters()))
tied = nn.Linear(3, 3)
pair = nn.ModuleList([tied, tied])
twin = copy.deepcopy(pair)
print(twin[0] is twin[1], twin[0] is tied, sum(p.numel() for p in twin.parameters()))
