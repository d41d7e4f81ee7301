import torch

count = 0
cache = {}

def make_counter(t):
    def bump(k=1):
        nonlocal t
        t = t + k
        return t
    return bump

c1, c2 = make_counter(torch.zeros(2)), make_counter(torch.tensor(10))
print(c1(), c1(5), c2(), c1())

def global_step():
    global count
    count += 1
    return torch.full((count,), count)

print(global_step(), global_step(), count)

def default_trap(x, acc=[]):
    acc.append(x)
    return torch.tensor(acc)

print(default_trap(1), default_trap(2))
fs = [lambda x: x * i for i in range(3)]
print([f(torch.tensor(2)) for f in fs], [f(torch.tensor(2)) for f in [lambda x, i=i: x * i for i in range(3)]])

def memo(n):
    if n not in cache:
        cache[n] = torch.ones(n).cumsum(0)
    return cache[n]

print(memo(3), memo(3) is memo(3), list(cache))

class Scale:
    factor = 2
    def __call__(self, t): return t * self.factor
    def __matmul__(self, t): return t @ t
    def __getattr__(self, name): return lambda t: getattr(torch, name)(t)

s = Scale()
print(s(torch.tensor([1, 2])), s @ torch.tensor([1, 2]), s.neg(torch.tensor(3)), callable(s))
compose = lambda *fs: lambda x: compose(*fs[1:])(fs[0](x)) if fs else x
print(compose(torch.abs, torch.sum, lambda t: t + 0.5)(torch.tensor([-1., 2.])))
def args(*a, scale=1, **kw):
    return sum(a) * scale, sorted(kw)
print(args(torch.tensor(1), torch.tensor(2), scale=10, b=1, a=2), args(*torch.arange(4)))
print(undefined_tensor)
