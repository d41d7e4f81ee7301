import copy
import torch

a = torch.tensor([1, 2, 3])
b = a
c = a.clone()
d = copy.copy(a)
e = copy.deepcopy(a)
f = a[:]
g = torch.tensor(a.tolist())
a[0] = 100
for name in "abcdefg":
    print(name, locals()[name].tolist(), locals()[name] is a)
a, c = c, a
print(a, c)
