import torch
from torch import nn

class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1, self.fc2 = nn.Linear(4, 8), nn.Linear(8, 2)
    def forward(self, x):
        return self.fc2(self.fc1(x).relu())

seen = {}
def make(name):
    def hook(module, grad_input, grad_output):
        seen[name] = ([None if g is None else tuple(g.shape) for g in grad_input], [tuple(g.shape) for g in grad_output])
    return hook

b = Block()
for name, m in b.named_modules():
    m.register_full_backward_hook(make(name or 'root'))
out = b(torch.randn(3, 4))
print(out.grad_fn is not None, type(out).__name__)
out.sum().backward()
for name, (gi, go) in seen.items():
    print(name.ljust(5), 'in', gi, 'out', go)

x = torch.randn(3, 4, requires_grad=True)
seen.clear()
b(x).mean().backward()
print(list(seen), seen['root'][0], x.grad.shape)
