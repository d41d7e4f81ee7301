import torch
from torch import nn

a = torch.ones(2, 3, requires_grad=True)
b = torch.ones(3, requires_grad=True)
c = (a * b + 1).relu().sum(1).view(1, 2).t()[0]
names, node = [], c.grad_fn
while node is not None:
    names.append(type(node).__name__)
    node = node.next_functions[0][0] if node.next_functions else None
print(" <- ".join(names))
print(c.grad_fn.name(), a.grad_fn, a.is_leaf, c.is_leaf, c.requires_grad, c.detach().requires_grad, c.data.requires_grad)
for expr in ["a + 1", "a @ b", "a - b", "a / 2", "-a", "a ** 2", "a.exp()", "a.mean()", "a.T", "a.reshape(-1)", "a[0]", "a[:, [0]]", "torch.cat([a, a])", "torch.stack([a])", "a.softmax(-1)", "a.max()", "a.unsqueeze(0)", "a.expand(2, 2, 3)", "a.clone()", "a.permute(1, 0)", "nn.Linear(3, 1)(a)", "nn.functional.gelu(a)", "a.sigmoid()", "torch.where(a > 0, a, b)", "a.norm()", "a.abs()", "a.double()", "a.flatten()", "a > 0", "a.detach()", "a.argmax()", "a.chunk(3, 1)[0]", "a.log_softmax(1)", "a.squeeze()", "a.masked_fill(a > 0, 0.)", "a.mul_(1) if False else a * a", "nn.functional.cross_entropy(a, torch.tensor([0, 1]))", "nn.functional.mse_loss(a, a)", "nn.functional.dropout(a)", "nn.functional.layer_norm(a, (3,))"]:
    r = eval(expr)
    print(f"{expr:<58} {type(r.grad_fn).__name__}")
