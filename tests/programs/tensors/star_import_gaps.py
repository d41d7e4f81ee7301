from torch import *

print(sort(tensor([3, 1, 2])).values)
print(sum(tensor([1, 2])), max(tensor([1, 5])), float32, pi)
# builtins such as sum and max are torch's now
print(all(tensor([True, False])), any(tensor([True, False])))
print(unique(tensor([1, 1, 2])))
