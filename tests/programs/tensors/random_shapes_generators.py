import torch

torch.manual_seed(0)
g = torch.Generator().manual_seed(42)
print(torch.rand(2, 3).shape, torch.randn(4).shape, torch.randint(0, 10, (3, 3)).dtype, torch.randint(5, (2,)).shape, torch.randperm(6).shape)
print(torch.rand(2, generator=g).shape, torch.randn(2, 2, generator=g, dtype=torch.float64).dtype, torch.rand((), generator=g).ndim)
print(torch.rand_like(torch.zeros(2, 3)).shape, torch.randn_like(torch.zeros(2, dtype=torch.half)).dtype, torch.randint_like(torch.zeros(2), 3).dtype)
print(torch.normal(0., 1., size=(2, 2)).shape, torch.normal(torch.zeros(3), torch.ones(3)).shape, torch.normal(torch.zeros(2), 1.).shape)
print(torch.bernoulli(torch.full((3,), 0.5)).shape, torch.bernoulli(torch.ones(2)), torch.bernoulli(torch.zeros(2)), torch.poisson(torch.ones(2, 2)).dtype)
print(torch.multinomial(torch.tensor([1., 1., 1., 1.]), 2).shape, torch.multinomial(torch.ones(3, 5), 7, replacement=True).shape, torch.multinomial(torch.tensor([0., 3., 0.]), 1))
print(torch.empty(2, 3).uniform_(0, 1).shape, torch.empty(4).normal_().shape, torch.empty(2).exponential_().shape, torch.zeros(3).random_(0, 2).dtype, torch.empty(2).cauchy_().shape, torch.empty(3).geometric_(0.5).shape)
print(len(torch.randperm(4)), sorted(torch.randperm(4).tolist()), torch.randint(3, 4, (2,)).tolist())
g2 = torch.Generator()
g2.set_state(g.get_state())
print(g.initial_seed(), g2 is g, type(torch.seed()).__name__, isinstance(torch.default_generator, torch.Generator))
with torch.random.fork_rng():
    torch.manual_seed(7)
    print(torch.initial_seed())
for bad in (lambda: torch.randint(5, 5, (2,)), lambda: torch.multinomial(torch.ones(3), 4), lambda: torch.rand(2, -1), lambda: torch.randint(10), lambda: torch.multinomial(torch.zeros(3), 1), lambda: torch.randn("3")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, str(e).splitlines()[0])
