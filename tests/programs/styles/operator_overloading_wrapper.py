import torch


class Named:
    """A tensor whose dimensions have names."""

    __slots__ = ("data", "names")

    def __init__(self, data, names):
        names = tuple(names.split())
        assert data.ndim == len(names), f"{data.ndim} dims, {len(names)} names"
        self.data, self.names = data, names

    def __repr__(self):
        return "Named(" + ", ".join(f"{n}={s}" for n, s in zip(self.names, self.data.shape)) + ")"

    def _align(self, other):
        if not isinstance(other, Named):
            return self.data, other, self.names
        names = tuple(dict.fromkeys(self.names + other.names))
        def spread(t):
            order = [t.names.index(n) for n in names if n in t.names]
            d = t.data.permute(order)
            for i, n in enumerate(names):
                if n not in t.names:
                    d = d.unsqueeze(i)
            return d
        return spread(self), spread(other), names

    def _binary(self, other, op):
        a, b, names = self._align(other)
        return Named(op(a, b), " ".join(names))

    def __add__(self, other): return self._binary(other, torch.add)
    __radd__ = __add__
    def __mul__(self, other): return self._binary(other, torch.mul)
    def __sub__(self, other): return self._binary(other, torch.sub)
    def __rsub__(self, other): return (self * -1) + other
    def __neg__(self): return Named(-self.data, " ".join(self.names))
    def __matmul__(self, other):
        assert self.names[-1] == other.names[0], f"{self.names[-1]} != {other.names[0]}"
        return Named(self.data @ other.data, " ".join(self.names[:-1] + other.names[1:]))
    def __getitem__(self, **_): raise NotImplementedError
    def __getattr__(self, name):
        if name in self.names:
            return self.data.shape[self.names.index(name)]
        raise AttributeError(name)
    def __len__(self): return len(self.data)
    def __iter__(self): return (Named(d, " ".join(self.names[1:])) for d in self.data)
    def __contains__(self, name): return name in self.names
    def __eq__(self, other): return self.names == other.names and self.data.shape == other.data.shape
    def __hash__(self): return hash(self.names)
    def __call__(self, *order): return Named(self.data.permute([self.names.index(n) for n in order]), " ".join(order))
    def __bool__(self): return self.data.numel() > 0
    def __invert__(self): return self(*reversed(self.names))


x = Named(torch.ones(2, 3), "batch time")
w = Named(torch.ones(3, 4), "time dim")
print(x, w, x @ w, x + w, 1 - x, -x, ~w, x("time", "batch"))
print((x * Named(torch.arange(2.), "batch")).data.tolist(), (x - 0.5).data[0].tolist(), (2 + x).data.sum().item())
print(x.batch, w.dim, len(w), "dim" in x, x == ~~x, x == ~x, [repr(r) for r in x], bool(Named(torch.ones(0), "n")))
for bad in (lambda: x @ x, lambda: Named(torch.ones(1), "a b"), lambda: x.height):
    try:
        bad()
    except (AssertionError, AttributeError) as e:
        print(type(e).__name__, e)
