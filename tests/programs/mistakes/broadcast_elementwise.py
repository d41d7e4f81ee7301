import torch
import operator

a = torch.ones(4, 3)
for b in [torch.ones(3), torch.ones(4, 1), torch.ones(1), torch.tensor(2), torch.ones(5, 4, 3), torch.ones(4), torch.ones(2, 3), torch.ones(3, 4, 1)]:
    for op in (operator.add, operator.gt, torch.maximum, torch.atan2):
        try:
            print(f"{op.__name__:>8} {tuple(b.shape)!s:>10} {tuple(op(a, b).shape)}")
        except RuntimeError as e:
            print(f"{op.__name__:>8} {tuple(b.shape)!s:>10} {e}")
torch.where(a > 0, a, torch.zeros(2))
