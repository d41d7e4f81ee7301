import torch

x = torch.tensor([-2.5, -1.5, -0.5, 0.5, 1.5, 2.5])
for name in "floor ceil round trunc frac abs sign neg relu square".split():
    print(name.ljust(7), getattr(x, name)())
print(x.clamp(-1, 1), x.clamp(min=0), x.clamp_max(1), torch.clip(x, 0.5, 2), x.clamp(torch.tensor([-1.]), torch.tensor([0., 1., 2., 3., 0., 0.])))
print(x % 2, x.fmod(2), x.remainder(-2), x // 1, torch.div(x, 2, rounding_mode="trunc"), torch.div(x, 2, rounding_mode="floor"))
print(torch.tensor([7, -7]) // 2, torch.tensor([7, -7]) % 3, torch.fmod(torch.tensor([7, -7]), 3), torch.div(torch.tensor([7, -7]), 2))
print(torch.lerp(torch.tensor([0., 10.]), torch.tensor([10., 20.]), 0.5), torch.addcmul(torch.ones(2), torch.tensor([2., 3.]), torch.tensor([4., 5.]), value=0.5))
print(torch.hypot(torch.tensor(3.), torch.tensor(4.)), torch.gcd(torch.tensor(12), torch.tensor(18)), torch.lcm(torch.tensor(4), torch.tensor(6)))
print(torch.tensor([1., 4.]).rsqrt(), torch.tensor([8.]).pow(1 / 3), torch.tensor([2., 3.]) ** torch.tensor([3., 2.]), 2 ** torch.tensor([0., 3.]))
print(torch.clamp(torch.tensor([1, 5, 9]), 2, 6), torch.tensor([1, 5]).clamp(max=3.5))
x.clamp()
