import operator as op
import heapq
import bisect
import torch
from torch import nn

get = op.attrgetter("weight.shape")
layers = [nn.Linear(3, 5), nn.Linear(2, 2), nn.Linear(7, 1)]
print([tuple(get(l)) for l in layers], op.itemgetter(1, -1)(torch.zeros(2, 3, 4).shape), op.methodcaller("sum", dim=0)(torch.ones(2, 3)).shape)
print(min(layers, key=lambda l: l.weight.numel()), sorted(layers, key=op.attrgetter("out_features"), reverse=True)[0].out_features)
for name in "add sub mul truediv floordiv mod pow matmul lt ge eq ne and_ or_ xor neg pos abs invert lshift".split():
    f = getattr(op, name)
    a, b = torch.full((2, 2), 6), torch.full((2, 2), 2)
    r = f(a) if name in ("neg", "pos", "abs", "invert") else f(a, b)
    print(name, tuple(r.shape), r.dtype, end="; ")
print()
lengths = [5, 2, 9, 1]
heap = [(n, torch.zeros(n)) for n in lengths]
heapq.heapify(heap)
print([heapq.heappop(heap)[1].shape[0] for _ in range(2)], heapq.nlargest(2, lengths), heapq.nsmallest(1, lengths, key=lambda n: -n))
buckets = [2, 4, 8]
print([buckets[min(bisect.bisect_left(buckets, n), 2)] for n in lengths], bisect.bisect([1, 2, 2], 2))
bisect.insort(buckets, 5)
print(buckets, op.index(torch.tensor(3)), op.length_hint([1, 2]), op.contains([1], 1), op.concat([1], [2]), op.countOf("aab", "a"))
