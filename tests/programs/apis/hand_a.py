import torch
a = torch.tensor([1., 2., 3.])
for f in [torch.exp, torch.log, torch.sqrt, torch.rsqrt, torch.sigmoid, torch.tanh, torch.erf, torch.expm1, torch.square, torch.frac]:
    out = torch.empty(3)
    r = f(a, out=out)
    print(f.__name__, r is out, out)
