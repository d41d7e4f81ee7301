import torch
p = torch.tensor([0., 1., 0.])
print(torch.multinomial(p, 1).shape, torch.multinomial(p, 3, replacement=True).shape)
for args in ((torch.zeros(2, 2, 2), 1), (p, 0), (p, 4), (p.long(), 1), (p[None], 2)):
    try:
        print(torch.multinomial(*args).shape)
    except Exception as e:
        print(type(e).__name__, str(e))
torch.multinomial(p)
