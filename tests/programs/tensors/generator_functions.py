import torch

def batches(x, size):
    """Yields consecutive pieces."""
    for i in range(0, len(x), size):
        yield x[i:i + size]

def accumulate(stream):
    total = 0
    while True:
        value = yield total
        if value is None:
            return total
        total = total + value

print([b.tolist() for b in batches(torch.arange(7), 3)])
acc = accumulate(None)
next(acc)
print(acc.send(torch.tensor([1, 2])), acc.send(torch.tensor([10, 10])))
try:
    acc.send(None)
except StopIteration as stop:
    print("total", stop.value)

def flatten(obj):
    if isinstance(obj, torch.Tensor):
        yield obj
    elif isinstance(obj, dict):
        for k in sorted(obj):
            yield from flatten(obj[k])
    elif isinstance(obj, (list, tuple)):
        for o in obj:
            yield from flatten(o)

tree = {"b": [torch.zeros(2), (torch.ones(1), 5)], "a": torch.tensor(3)}
print([tuple(t.shape) for t in flatten(tree)], sum(t.sum() for t in flatten(tree)))

class Window:
    def __init__(self, data, k):
        self.data, self.k, self.i = data, k, 0
    def __iter__(self):
        return self
    def __next__(self):
        if self.i + self.k > len(self.data):
            raise StopIteration
        self.i += 1
        return self.data[self.i - 1:self.i - 1 + self.k]

for w in Window(torch.arange(5), 3):
    print(w, w.float().mean().item())
import itertools
print(list(itertools.accumulate(torch.tensor([1, 2, 3]))), [a.item() for a, in zip(itertools.islice(torch.arange(100), 2, 9, 3))])
print(next(batches(torch.arange(0), 2)))
