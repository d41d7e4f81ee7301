import torch

def collect(x, seen=[]):
    seen.append(tuple(x.shape))
    return seen

collect(torch.zeros(1))
collect(torch.zeros(2, 2))
result = collect(torch.zeros(3))
print(result)
assert len(result) == 1, f"the list is shared: {result}"
