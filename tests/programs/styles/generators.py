import itertools
import torch


def batches(n, size, drop_last=False):
    for start in range(0, n, size):
        chunk = torch.arange(start, min(start + size, n))
        if drop_last and len(chunk) < size:
            return "dropped"
        yield chunk
    return "complete"


def logged(gen):
    result = yield from gen
    print("generator says", result)


def accumulator():
    total, count = torch.tensor(0.), 0
    while True:
        value = yield (total / count if count else None)
        if value is None:
            break
        total, count = total + value, count + 1


print([b.tolist() for b in logged(batches(7, 3))])
print([b.tolist() for b in logged(batches(7, 3, True))])
acc = accumulator()
next(acc)
print([acc.send(float(v)).item() for v in (2, 4, 9)])
windows = (torch.arange(6)[i:i + 3] for i in itertools.count())
print([w.tolist() for w in itertools.islice(windows, 4)])
g = batches(4, 2)
print(next(g), g.gi_frame is not None, list(g), next(g, "exhausted"))
