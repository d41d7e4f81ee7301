import contextlib
import torch
from torch import nn


@contextlib.contextmanager
def evaluating(net):
    was = net.training
    net.eval()
    try:
        yield net
    finally:
        net.train(was)


class Trace:
    """Collects shapes while it is open."""

    def __init__(self, net):
        self.net, self.rows, self.handles = net, [], []

    def __enter__(self):
        for name, m in self.net.named_children():
            self.handles.append(m.register_forward_hook(lambda mod, a, o, name=name: self.rows.append((name, tuple(o.shape)))))
        return self

    def __exit__(self, kind, value, tb):
        for h in self.handles:
            h.remove()
        if kind is not None:
            print("suppressed", kind.__name__)
        return kind is RuntimeError


net = nn.Sequential(nn.Linear(4, 8), nn.Dropout(), nn.Linear(8, 2))
with evaluating(net) as e, torch.no_grad():
    print(e.training, e[1].training, net(torch.zeros(1, 4)).requires_grad)
print(net.training)
with Trace(net) as t:
    net(torch.zeros(3, 4))
    net(torch.zeros(3, 5))
print(t.rows)
with contextlib.suppress(RuntimeError, IndexError):
    net(torch.zeros(1, 9))
    print("not printed")
with contextlib.ExitStack() as stack:
    for i in range(3):
        stack.callback(print, "closing", i)
    stack.enter_context(torch.set_grad_enabled(False))
    print(net(torch.zeros(1, 4)).grad_fn)
with contextlib.nullcontext(7) as seven:
    print(seven, torch.is_grad_enabled())
