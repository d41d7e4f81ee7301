import torch

def bubble_sort(t):
    t = t.clone()
    swaps = 0
    for i in range(len(t)):
        for j in range(len(t) - 1 - i):
            if t[j] > t[j + 1]:
                t[j], t[j + 1] = t[j + 1].clone(), t[j].clone()
                swaps += 1
    return t, swaps

x = torch.tensor([5, 1, 4, 2, 8])
s, n = bubble_sort(x)
print(x, "->", s, f"({n} swaps)")
assert s.equal(x.sort()[0])

# the classical trap: views
y = torch.tensor([1, 2])
y[0], y[1] = y[1], y[0]
print(y)
z = torch.tensor([1, 2])
z[[0, 1]] = z[[1, 0]]
print(z)

def quicksort(t):
    if len(t) <= 1:
        return t
    p, rest = t[0], t[1:]
    return torch.cat([quicksort(rest[rest < p]), p.view(1), quicksort(rest[rest >= p])])

print(quicksort(torch.tensor([3, 6, 1, 8, 2, 9, 2])))
def binary_search(t, v):
    lo, hi = 0, len(t)
    while lo < hi:
        mid = (lo + hi) // 2
        lo, hi = (mid + 1, hi) if t[mid] < v else (lo, mid)
    return lo
print([binary_search(s, v) for v in (1, 3, 8, 9)], torch.searchsorted(s, torch.tensor([1, 3, 8, 9])).tolist())
