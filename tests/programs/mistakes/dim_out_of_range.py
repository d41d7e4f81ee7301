import torch
v = torch.arange(6.).view(2, 3)
print(v.sum(1), v.mean(-2))
fns = dict(sum=v.sum, mean=v.mean, softmax=v.softmax, argmax=v.argmax, unsqueeze=v.unsqueeze, squeeze=v.squeeze, cumsum=v.cumsum, flip=v.flip, size=v.size, unbind=v.unbind, sort=v.sort, std=v.std, norm=lambda d: v.norm(dim=d), chunk=lambda d: v.chunk(2, d), flatten=v.flatten, select=lambda d: v.select(d, 0))
for name, f in fns.items():
    for d in (2, -4):
        try:
            f(d)
            print(name, d, 'ok')
        except IndexError as e:
            print(name, d, e)
torch.nn.Softmax(dim=2)(v)
