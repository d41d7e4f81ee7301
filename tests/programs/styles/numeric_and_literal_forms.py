import torch
A, B = 1_000, 0x10
x = torch.zeros(1_0, B // 8); y = x + 1e0; print(x.shape, y[0, 0])
if x.size(0) == 10: print("one line if")
for i in range(2): print(i, end=","); print("same line")
print(1 if x.any() else 2, not x.all(), x is y, x is not None, 1 < A <= 1000 != B)
print((lambda: (yield)) is not None, [] or "default", 0 and 1, None or torch.Size([1]), "a" "b", -2 ** 2, ~5, 5 ^ 3, 6 & 3, 6 | 1, 1 << 4, 2 ** 3 ** 2, 7 / 2, 7 // 2, -7 // 2, -7 % 3)
total = \
    A + \
    B
s = ("implicit "
     "join")
print(total, s, ..., Ellipsis is ..., x[..., None].shape, b"x" + b"y", 3j, 1e-3, .5, 5., 1_0.5, float("1e3"), int("0b11", 2), int("ff", 16), True + True, "%.2f%%" % 12.345)
global_count = 0
def bump():
    global global_count
    global_count += 1; return global_count
bump(), bump()
assert global_count == 2, "two"
del y
try: y
except NameError as e: print(e)
class Empty: pass
class OneLine(torch.nn.Module): forward = lambda self, x: x.neg()
print(OneLine()(torch.ones(1)), Empty().__class__.__name__, type(Empty).__name__)
while True:
    global_count += 1
    if global_count > 5: break
else:
    print("no break")
for n in range(2, 6):
    for d in range(2, n):
        if n % d == 0: break
    else: print(n, "prime", end=" ")
print(); pass
x: "torch.Tensor" = torch.arange(3); a: int = 2; x += a; x *= 2; x //= 3; x **= 2; x -= 1; x %= 4; print(x, a)
