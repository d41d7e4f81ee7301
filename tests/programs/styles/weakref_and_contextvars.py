import contextvars
import gc
import weakref
import torch
from torch import nn


class Owner(nn.Module):
    def __init__(self):
        super().__init__()
        self.child = Child(self)


class Child(nn.Module):
    def __init__(self, owner):
        super().__init__()
        self._owner = weakref.ref(owner)
        self.fc = nn.Linear(2, 2)

    @property
    def owner(self):
        return self._owner()


o = Owner()
c = o.child
print(c.owner is o, [n for n, _ in c.named_modules()])
del o
gc.collect()
print(c.owner)
cache = weakref.WeakKeyDictionary()
m = nn.ReLU()
cache[m] = "relu"
print(len(cache), cache[m])
del m
gc.collect()
print(len(cache))
mode = contextvars.ContextVar("mode", default="train")


def run(net, x):
    return net(x).shape if mode.get() == "train" else "eval"


token = mode.set("eval")
print(run(c.fc, torch.zeros(1, 2)), mode.get())
mode.reset(token)
print(run(c.fc, torch.zeros(1, 2)), contextvars.copy_context().run(lambda: (mode.set("x"), mode.get())[1]), mode.get())
finalized = []
t = Owner()
weakref.finalize(t, finalized.append, "gone")
t = None
gc.collect()
print(finalized)
