import torch
from torch.func import functional_call, grad, vmap, stack_module_state

model = torch.nn.Linear(3, 2)
params = {"weight": torch.arange(6.).reshape(2, 3), "bias": torch.tensor([10., 20.])}
x = torch.tensor([1., 1., 1.])
print(functional_call(model, params, x))
print(functional_call(model, {"bias": torch.zeros(2)}, (x,)).shape)


def loss(p, xi):
    return functional_call(model, p, (xi,)).sum()


g = grad(loss)(params, x)
print(g)
per_sample = vmap(grad(loss), in_dims=(None, 0))(params, torch.eye(3))
print({k: tuple(v.shape) for k, v in per_sample.items()})
print(per_sample["weight"][1])

nets = [torch.nn.Linear(3, 2) for _ in range(4)]
stacked, buffers = stack_module_state(nets)
print({k: v.shape for k, v in stacked.items()}, buffers)
out = vmap(lambda p, b, t: functional_call(nets[0], (p, b), (t,)), (0, 0, None))(stacked, buffers, torch.randn(5, 3))
print(out.shape)
functional_call(model, {"weight": torch.zeros(2, 4)}, x)
