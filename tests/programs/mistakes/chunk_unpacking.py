import torch
qkv = torch.zeros(2, 4, 10)
parts = qkv.chunk(4, dim=-1)
print(len(parts), [p.size(-1) for p in parts])
parts = torch.zeros(2, 4, 9).chunk(4, dim=-1)
print(len(parts), [p.size(-1) for p in parts])
q, k, v = torch.zeros(2, 4, 4).chunk(3, dim=-1)
