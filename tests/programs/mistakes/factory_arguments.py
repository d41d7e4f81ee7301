import torch
print(torch.arange(0, 1, 0.25), torch.linspace(0, 1, 3), torch.full((2,), True))
for name, f in [
    ('arange dir', lambda: torch.arange(5, 1)), ('arange step', lambda: torch.arange(1, 5, 0)), ('linspace steps', lambda: torch.linspace(0, 1)), ('linspace neg', lambda: torch.linspace(0, 1, -2)),
    ('randint order', lambda: torch.randint(5, 2, (3,))), ('randint size', lambda: torch.randint(0, 5, 3)), ('full', lambda: torch.full(2, 3)), ('eye', lambda: torch.eye(-1)),
    ('zeros str', lambda: torch.zeros("3")), ('ones none', lambda: torch.ones(2, None)), ('zeros nested', lambda: torch.zeros((2, (3, 4)))), ('empty kw', lambda: torch.empty(2, type=torch.long)),
    ('rand int', lambda: torch.rand(2, dtype=torch.long)), ('randn', lambda: torch.randn()), ('normal', lambda: torch.normal(0, -1, (2,))), ('randperm', lambda: torch.randperm(-2)),
    ('zeros_like', lambda: torch.zeros_like([1, 2])), ('tril', lambda: torch.tril(torch.ones(3))), ('meshgrid', lambda: torch.meshgrid(torch.ones(2, 2), torch.ones(2))[0]), ('clamp', lambda: torch.clamp(torch.ones(2))),
]:
    try:
        print(name, f().shape)
    except Exception as e:
        print(name, type(e).__name__, str(e).split('\n')[0])
torch.arange()
