from torch import *

print(zeros(2), float, long, min(tensor([3, 2])))
print([i for i in arange(3)])
# `int` is a dtype now
print(int)
print(list(map(int, [1.5, 2.5])))
