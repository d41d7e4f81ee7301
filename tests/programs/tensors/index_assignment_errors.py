import torch

def attempt(label, f):
    t = torch.zeros(2, 3)
    try:
        f(t)
        print(label, t.tolist())
    except Exception as e:
        print(label, type(e).__name__, str(e))

def set_(key, value):
    def f(t):
        t[key] = value
    return f

attempt("row list", set_(0, [1, 2, 3]))
attempt("row too long", set_(0, torch.ones(4)))
attempt("out of range", set_(2, 1))
attempt("out of range col", set_((0, -4), 1))
attempt("string", set_(0, "a"))
attempt("mask shape", set_(torch.tensor([True, False, True]), 1))
attempt("mask ok", set_(torch.tensor([[True, False, True], [False, False, True]]), torch.tensor([1., 2., 3.])))
attempt("mask count", set_(torch.tensor([[True, False, True], [False, False, True]]), torch.tensor([1., 2.])))
attempt("broadcast col", set_((slice(None), slice(1, 3)), torch.tensor([[5.], [6.]])))
attempt("none key", set_(None, 4))
attempt("bool", set_(True, 8))
attempt("tensor of one", set_((0, 0), torch.tensor([3.])))
attempt("two into one", set_((0, 0), torch.tensor([3., 4.])))
attempt("double index", set_(([0, 1], [0, 5]), 1.))
attempt("too many", set_((0, 0, 0), 1))
torch.zeros(2)[0] = 1j
