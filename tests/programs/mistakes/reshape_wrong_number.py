import torch
x = torch.arange(24)
shapes = [(4, 6), (2, -1), (-1, 5), (-1, -1), (3, 9), (0, -1), (-2, 12), (2, 3, 4, 1), ()]
for s in shapes:
    try:
        print(s, '->', list(x.reshape(s).shape))
    except RuntimeError as e:
        print(s, '->', e)
    try:
        x.view(*s)
    except (RuntimeError, TypeError) as e:
        print('    view:', str(e).split('\n')[0])
x.unflatten(0, (5, -1))
