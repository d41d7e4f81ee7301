import torch

e = torch.empty(0, 3)
print(e, e.shape, e.numel(), len(e), e.sum(), e.sum(0), e.mean(0), e.prod(), e.any(), e.all(), e.tolist(), bool(e.numel()))
print(torch.cat([e, torch.ones(1, 3)]), e @ torch.zeros(3, 4), torch.zeros(2, 0) @ torch.zeros(0, 2), e.T.shape, e.view(3, 0).shape, e.reshape(-1, 3).shape)
print(list(e), [x for x in torch.tensor([])], e.max(1).values, e.sort(0).values.shape, e.cumsum(0).shape, e.unique(), e[e > 0], e.nonzero().shape, torch.arange(0), torch.arange(3, 3), torch.linspace(0, 1, 0))
print(torch.zeros(0).std(), torch.tensor([]).dtype, torch.tensor([], dtype=torch.int).sum(), e.repeat(2, 2).shape, e.expand(5, 0, 3).shape, e.split(1), e.chunk(2), torch.nn.functional.pad(e, (0, 0, 1, 1)))
print(torch.equal(torch.empty(0), torch.empty(0)), torch.equal(torch.empty(0), torch.empty(0, 2)), (torch.empty(0) == 1).all(), torch.nn.Linear(3, 2)(e).shape, torch.nn.functional.softmax(e, 1).shape, torch.nn.functional.mse_loss(e, e))
for f in (lambda: e.max(), lambda: e.argmax(), lambda: e.max(0), lambda: e.item(), lambda: e.reshape(-1, 0), lambda: e[0], lambda: e.min(dim=0), lambda: e.median(), lambda: e.unbind()[0], lambda: torch.nn.functional.cross_entropy(e, torch.empty(0, dtype=torch.long))):
    try:
        print(f())
    except Exception as err:
        print(type(err).__name__, err)
