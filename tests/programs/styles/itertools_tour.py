import itertools as it
import torch

for c, k, s in it.product((1, 2), (1, 3), (1, 2)):
    y = torch.nn.Conv1d(c, 4, k, s)(torch.zeros(1, c, 9))
    print((c, k, s), y.shape[-1], end="; ")
print()
print(list(it.accumulate([2, 3, 4], lambda a, b: a * b)), list(it.pairwise([3, 8, 16])))
print([torch.zeros(p).shape for p in it.permutations((1, 2, 3), 2)][:3], len(list(it.combinations(range(5), 3))))
for key, group in it.groupby([torch.zeros(1), torch.zeros(2), torch.zeros(1, 1), torch.zeros(3, 3)], key=torch.Tensor.dim):
    print(key, [tuple(t.shape) for t in group])
print(list(it.chain.from_iterable([torch.arange(2), torch.arange(3)])))
print(list(it.zip_longest("ab", torch.arange(3), fillvalue="-")), list(it.repeat((1, 2), 2)), list(it.starmap(pow, [(2, 3), (3, 2)])))
print(list(it.takewhile(lambda n: n < 20, (2 ** i for i in it.count()))), list(it.compress("abcd", [1, 0, 1, 0])), list(it.islice(it.cycle([1, 2]), 5)))
a, b = it.tee(torch.arange(3))
print([i.item() for i in a], sum(b))
