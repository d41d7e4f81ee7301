import torch

a, b = torch.ones(2, 3), torch.ones(4, 3)
print(torch.cat([a, b]).shape)

def show(f):
    try:
        print(f().shape)
    except Exception as e:
        print(type(e).__name__ + ":", str(e).splitlines()[0])

show(lambda: torch.cat([a, b], dim=1))
show(lambda: torch.cat([a, b], dim=2))
show(lambda: torch.cat([a, b], -3))
show(lambda: torch.cat([]))
show(lambda: torch.cat([a, torch.ones(3)]))
show(lambda: torch.cat([a, [1, 2, 3]]))
show(lambda: torch.cat([a, None]))
show(lambda: torch.cat(5))
show(lambda: torch.cat([a, torch.tensor(1.)]))
show(lambda: torch.cat([a, torch.ones(0)]))
show(lambda: torch.hstack([a, b]))
show(lambda: torch.vstack([a, torch.ones(2)]))
show(lambda: torch.dstack([a, b]))
torch.cat(a, b)
