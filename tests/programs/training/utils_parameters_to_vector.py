import torch
from torch import nn
from torch.nn.utils import parameters_to_vector, vector_to_parameters

net = nn.Sequential(nn.Linear(3, 2), nn.PReLU(), nn.Linear(2, 1, bias=False))
flat = parameters_to_vector(net.parameters())
print(flat.shape, flat.requires_grad, [p.numel() for p in net.parameters()])

vector_to_parameters(torch.arange(float(flat.numel())), net.parameters())
for n, p in net.named_parameters():
    print(n, p.data.tolist())
print(net(torch.tensor([[1., 0., 0.]])))

# evolution strategies: perturb the flat vector
def evolve(net, population=4, sigma=0.1):
    base = parameters_to_vector(net.parameters()).detach()
    for k in range(population):
        candidate = base + sigma * torch.randn_like(base)
        vector_to_parameters(candidate, net.parameters())
        yield k, net(torch.ones(5, 3)).shape
    vector_to_parameters(base, net.parameters())

for k, s in evolve(net):
    print(k, s)
print(net[1].weight)
vector_to_parameters([1, 2], net.parameters())
