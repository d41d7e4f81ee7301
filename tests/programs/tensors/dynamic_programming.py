"""Edit distance, Fibonacci and prefix sums with small integer tensors."""
import torch


def edit_distance(a: str, b: str) -> torch.Tensor:
    d = torch.zeros(len(a) + 1, len(b) + 1, dtype=torch.int64)
    d[:, 0] = torch.arange(len(a) + 1)
    d[0] = torch.arange(len(b) + 1)
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1):
            d[i, j] = min(d[i - 1, j] + 1, d[i, j - 1] + 1, d[i - 1, j - 1] + (x != y))
    return d


print(edit_distance("kitten", "sit"))
print(edit_distance("abc", "abd")[-1, -1].item())
fib = torch.tensor([[1, 1], [1, 0]])
print([torch.linalg.matrix_power(fib, n)[0, 1].item() for n in range(1, 11)])
grid = torch.tensor([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
integral = torch.nn.functional.pad(grid.cumsum(0).cumsum(1), (1, 0, 1, 0))
print(integral)
print((integral[3, 3] - integral[1, 3] - integral[3, 1] + integral[1, 1]).item(), grid[1:, 1:].sum().item())
primes = torch.ones(30, dtype=torch.bool)
primes[:2] = False
for p in range(2, 6):
    if primes[p]:
        primes[p * p::p] = False
print(primes.nonzero().flatten())
pascal = torch.zeros(5, 5, dtype=torch.long)
pascal[:, 0] = 1
for i in range(1, 5):
    pascal[i, 1:] = pascal[i - 1, :-1] + pascal[i - 1, 1:]
print(pascal)
