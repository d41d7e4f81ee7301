import torch
x = torch.arange(24).reshape(2, 3, 4)

def look(what, f):
    try:
        r = f()
        print(what, '->', tuple(r.shape))
    except Exception as e:
        print(what, '->', type(e).__name__, ':', e)

look('x[5]', lambda: x[5])
look('x[-3]', lambda: x[-3])
look('x[0, 3]', lambda: x[0, 3])
look('x[1.0]', lambda: x[1.0])
look('x["a"]', lambda: x["a"])
look('x[::-1]', lambda: x[::-1])
look('x[..., ..., 0]', lambda: x[..., ..., 0])
look('x[[0, 2]]', lambda: x[[0, 2]])
look('x[torch.tensor([0, 2])]', lambda: x[torch.tensor([0, 2])])
look('x[:, torch.tensor([0.5])]', lambda: x[:, torch.tensor([0.5])])
look('x[[0, 1], [0, 1, 2]]', lambda: x[[0, 1], [0, 1, 2]])
look('x[0][1][2][0]', lambda: x[0][1][2][0])
look('x[None, 0, 0, 0, 0]', lambda: x[None, 0, 0, 0, 0])
look('x[9:]', lambda: x[9:])
look('x[True]', lambda: x[True])
x[:, 0, 7]
