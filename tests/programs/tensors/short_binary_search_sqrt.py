import torch

def isqrt(n: torch.Tensor) -> torch.Tensor:
    lo, hi = torch.zeros_like(n), n.clone() + 1
    while (hi - lo > 1).any():
        mid = (lo + hi) // 2
        ok = mid * mid <= n
        lo, hi = torch.where(ok, mid, lo), torch.where(ok, hi, mid)
    return lo

print(isqrt(torch.tensor([0, 1, 15, 16, 17, 99, 100])))
