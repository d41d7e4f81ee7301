import torch
f, d, l, b = torch.ones(2, 2), torch.ones(2, 2).double(), torch.ones(2, 2).long(), torch.ones(2, 2).bool()
print((f + l).dtype, (f * d).dtype, (l + b).dtype, (l / l).dtype)
for name in ('matmul', 'mm', 'bmm', 'mv', 'dot', 'addmm'):
    for x, y in ((f, d), (l, f), (b, b)):
        try:
            if name == 'bmm':
                r = torch.bmm(x[None], y[None])
            elif name == 'mv':
                r = torch.mv(x, y[0])
            elif name == 'dot':
                r = torch.dot(x[0], y[0])
            elif name == 'addmm':
                r = torch.addmm(x, x, y)
            else:
                r = getattr(torch, name)(x, y)
            print(name, r.dtype, r.shape)
        except RuntimeError as e:
            print(name, '::', e)
f @ d
