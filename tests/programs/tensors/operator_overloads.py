import torch
import operator as op

a, b = torch.tensor([7, -7]), torch.tensor([2, 2])
for f in (op.add, op.sub, op.mul, op.truediv, op.floordiv, op.mod, op.pow, op.eq, op.ne, op.lt, op.le, op.gt, op.ge, op.and_, op.or_, op.xor, op.lshift, op.rshift, op.matmul):
    print(f"{f.__name__:9}", f(a, b))
for f in (op.neg, op.pos, op.abs, op.invert):
    print(f"{f.__name__:9}", f(a))
for f in (op.iadd, op.isub, op.imul, op.ifloordiv, op.imod, op.ior, op.ixor):
    c = a.clone()
    r = f(c, b)
    print(f"{f.__name__:9}", c, r is c)
print(3 - a, 3 / b, 3 // b, 3 % b, 2 ** b, True & (b > 1), op.getitem(a, 0), op.length_hint(a), op.index(b[0]), op.contains(a, 7), op.truth(a[0]), op.not_(a[0] - 7))
print(1 < a[0] < 10, not a[0], a[0] or 5, a[0] and "yes", (a[0] > 0) is True, (a[0] > 0) == True)
a = a.float()
a /= 2
print(a, divmod(7, int(b[0])), sum([a, a]), sum(a), max(a), [a, b][b[0] - 1])
b /= 2
