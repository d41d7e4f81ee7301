import torch

a = torch.ones(2, 2, requires_grad=True)
b = torch.ones(2, 2)
for name, t in {"a": a, "b": b, "a+b": a + b, "b+b": b + b, "a.detach()": a.detach(), "a.sum()": a.sum(), "a > 0": a > 0, "a.argmax()": a.argmax(), "a.long()": a.long(), "a.round()": a.round(), "a[0]": a[0], "a.clone()": a.clone(), "a.data": a.data}.items():
    print(f"{name:12} requires_grad={t.requires_grad!s:5} leaf={t.is_leaf!s:5} grad_fn={t.grad_fn.name() if t.grad_fn else None}")
