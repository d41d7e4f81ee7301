import torch

t = torch.tensor([[1, 0, 2], [3, 4, 5]])
print(t.all(), t.any(), t.all(1), t.any(0))
print(bool(t.all()), not t.any(), bool((t < 10).all()))
if (t == 0).any():
    print("has a zero at", (t == 0).nonzero().tolist())
print(all(t[1]), any(t[0] > 5), t.bool())
print(torch.all(t > 0, dim=1).tolist(), torch.tensor([]).all(), torch.tensor([]).any())
