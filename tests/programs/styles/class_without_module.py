import torch


class Linear:
    """Karpathy 式的小框架，不用 nn.Module"""

    def __init__(self, fan_in, fan_out, bias=True):
        self.weight = torch.randn((fan_in, fan_out)) / fan_in ** 0.5
        self.bias = torch.zeros(fan_out) if bias else None

    def __call__(self, x):
        self.out = x @ self.weight
        if self.bias is not None:
            self.out += self.bias
        return self.out

    def parameters(self):
        return [self.weight] + ([] if self.bias is None else [self.bias])


class BatchNorm1d:
    def __init__(self, dim, eps=1e-5, momentum=0.1):
        self.eps, self.momentum, self.training = eps, momentum, True
        self.gamma, self.beta = torch.ones(dim), torch.zeros(dim)
        self.running_mean, self.running_var = torch.zeros(dim), torch.ones(dim)

    def __call__(self, x):
        if self.training:
            dim = 0 if x.ndim == 2 else (0, 1)
            xmean, xvar = x.mean(dim, keepdim=True), x.var(dim, keepdim=True)
            with torch.no_grad():
                self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * xmean
                self.running_var = (1 - self.momentum) * self.running_var + self.momentum * xvar
        else:
            xmean, xvar = self.running_mean, self.running_var
        self.out = self.gamma * (x - xmean) / torch.sqrt(xvar + self.eps) + self.beta
        return self.out

    def parameters(self):
        return [self.gamma, self.beta]


class Tanh:
    def __call__(self, x):
        self.out = torch.tanh(x)
        return self.out

    def parameters(self):
        return []


class FlattenConsecutive:
    def __init__(self, n): self.n = n
    def __call__(self, x):
        B, T, C = x.shape
        x = x.view(B, T // self.n, C * self.n)
        self.out = x.squeeze(1) if x.shape[1] == 1 else x
        return self.out
    def parameters(self): return []


C = torch.randn((27, 10))
layers = []
for i, o in [(20, 68), (136, 68), (136, 68)]:
    layers += [FlattenConsecutive(2), Linear(i, o, bias=False), BatchNorm1d(o), Tanh()]
layers.append(Linear(68, 27))
parameters = [C] + [p for l in layers for p in l.parameters()]
print(sum(p.nelement() for p in parameters))
for p in parameters:
    p.requires_grad = True
x = C[torch.zeros(4, 8, dtype=torch.long)]
for layer in layers:
    x = layer(x)
    print(layer.__class__.__name__, ":", tuple(layer.out.shape))
loss = torch.nn.functional.cross_entropy(x, torch.zeros(4, dtype=torch.long))
for p in parameters:
    p.grad = None
loss.backward()
for p in parameters:
    p.data += -0.1 * p.grad
print(loss.shape, all(p.grad.shape == p.shape for p in parameters), layers[2].running_mean.shape)
