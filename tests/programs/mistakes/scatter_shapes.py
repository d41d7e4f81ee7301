import torch
z = torch.zeros(2, 4)
print(z.scatter(1, torch.tensor([[0], [2]]), 1.0))
src = torch.ones(2, 2)
print(z.scatter_add(1, torch.tensor([[0, 0], [3, 1]]), src))
bad = {
    'index too large': lambda: z.scatter(1, torch.tensor([[4]]), 1.),
    'src smaller': lambda: z.scatter(1, torch.tensor([[0, 1, 2]]), src),
    'src dtype': lambda: z.scatter(1, torch.tensor([[0, 1]]), src.long()),
    'index dtype': lambda: z.scatter(1, torch.tensor([[0., 1.]]), src),
    'rank': lambda: z.scatter(1, torch.tensor([0, 1]), src),
    'reduce': lambda: z.scatter(1, torch.tensor([[0, 1]]), src, reduce='mean'),
    'index_add': lambda: z.index_add(0, torch.tensor([0, 1, 0]), torch.ones(2, 4)),
    'index_select': lambda: z.index_select(1, torch.tensor([[0]])),
    'index_select range': lambda: z.index_select(1, torch.tensor([0, 9])),
    'take': lambda: z.take(torch.tensor([8])),
}
for name, f in bad.items():
    try:
        f()
        print(name, 'passed')
    except Exception as e:
        print(name, '|', type(e).__name__, '|', e)
z.scatter_(2, torch.tensor([[0]]), 1.)
