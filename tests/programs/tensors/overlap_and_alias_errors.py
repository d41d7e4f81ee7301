import torch

def attempt(name, f):
    try:
        print(name, "->", f())
    except Exception as e:
        print(name, "->", type(e).__name__, e)

e = torch.zeros(1).expand(3)
attempt("write to expanded", lambda: e.fill_(1))
attempt("index write to expanded", lambda: e.__setitem__(0, 5))
attempt("add_ expanded", lambda: e.add_(torch.ones(3)))
x = torch.arange(4.)
attempt("copy overlapping", lambda: x[1:].copy_(x[:-1].clone()))
attempt("resize grows", lambda: torch.arange(2).resize_(1))
attempt("squeeze_ chain", lambda: torch.zeros(1, 2, 1).squeeze_().shape)
attempt("unsqueeze_ too far", lambda: torch.zeros(2).unsqueeze_(5))
attempt("in-place promotes", lambda: torch.tensor([1, 2]).mul_(1.5))
attempt("in-place broadcast", lambda: torch.zeros(2).add_(torch.ones(3, 2)))
attempt("copy_ broadcast", lambda: torch.zeros(2, 2).copy_(torch.tensor([1., 2.])))
attempt("copy_ wrong", lambda: torch.zeros(2, 2).copy_(torch.zeros(3)))
attempt("set bool", lambda: torch.zeros(2, dtype=torch.bool).fill_(5))
attempt("add_ to bool", lambda: torch.ones(2, dtype=torch.bool).add_(1))
attempt("as_strided big", lambda: torch.zeros(4).as_strided((3, 3), (2, 1)))
attempt("view dtype", lambda: torch.zeros(3, dtype=torch.int16).view(torch.int32))
attempt("requires_grad_ int", lambda: torch.tensor([1]).requires_grad_())
attempt("set requires_grad", lambda: setattr(torch.tensor([1]), "requires_grad", True))
attempt("set shape data", lambda: setattr(x, "data", torch.zeros(2, 2)))
print(x)
attempt("set grad wrong", lambda: setattr(torch.zeros(2, requires_grad=True), "grad", torch.zeros(3)))
attempt("set grad int", lambda: setattr(torch.zeros(2, requires_grad=True), "grad", 3))
attempt("unfreeze non leaf", lambda: setattr(torch.zeros(2, requires_grad=True) * 2, "requires_grad", False))
