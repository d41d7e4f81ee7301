import random
import torch
from torch import nn

random.seed(0)
shape = [random.randint(1, 5) for _ in range(3)]
print(shape, torch.zeros(shape).shape, f"{random.random():.6f}", random.choice("abc"))
order = list(range(6))
random.shuffle(order)
print(order, random.sample(order, 3), random.uniform(1, 2) < 2)
rng = random.Random(42)
layers = []
width = 8
for _ in range(4):
    kind = rng.choice([nn.Linear, nn.Bilinear, nn.GRU])
    out = rng.randrange(2, 10, 2)
    layers.append((kind.__name__, width, out))
    width = out
print(layers, rng.getrandbits(8), rng.choices([1, 2, 3], weights=[1, 0, 0], k=2))
data = [(torch.arange(n), n % 2) for n in range(1, 7)]
random.Random(1).shuffle(data)
print([len(x) for x, _ in data], [y for _, y in data])
print(rng.gauss(0, 1) != rng.gauss(0, 1), round(random.Random(7).triangular(0, 1), 6), random.Random(3).betavariate(1, 1) <= 1)
random.seed(5); a = [random.random() for _ in range(3)]
random.seed(5); b = [random.random() for _ in range(3)]
print(a == b, torch.manual_seed(0) is not None, torch.initial_seed())
torch.manual_seed(1); u = torch.rand(2, 2); torch.manual_seed(1)
print(u.shape, torch.rand(2, 2).shape, torch.randperm(5).sort().values.tolist() if False else torch.randperm(5).shape)
