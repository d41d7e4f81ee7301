import torch
X = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
print(X.sum(0, keepdim=True), X.sum(1, keepdim=True))
def softmax(X):
    X_exp = torch.exp(X)
    return X_exp / X_exp.sum(1, keepdim=True)
print(softmax(torch.zeros(2, 4)), softmax(X).sum(1))
y = torch.tensor([0, 2])
y_hat = torch.tensor([[0.1, 0.3, 0.6], [0.3, 0.2, 0.5]])
print(y_hat[[0, 1], y])
def cross_entropy(y_hat, y):
    return -torch.log(y_hat[range(len(y_hat)), y])
print(cross_entropy(y_hat, y))
def accuracy(y_hat, y):
    if len(y_hat.shape) > 1 and y_hat.shape[1] > 1:
        y_hat = y_hat.argmax(axis=1)
    cmp = y_hat.type(y.dtype) == y
    return float(cmp.type(y.dtype).sum())
print(accuracy(y_hat, y) / len(y))
class Accumulator:
    def __init__(self, n): self.data = [0.0] * n
    def add(self, *args): self.data = [a + float(b) for a, b in zip(self.data, args)]
    def __getitem__(self, idx): return self.data[idx]
m = Accumulator(2)
m.add(accuracy(y_hat, y), y.numel())
print(m[0], m[1], m.data)
A = torch.arange(20, dtype=torch.float32).reshape(5, 4)
print(A, A.T, A * A, A.mean(), A.sum() / A.numel(), A.cumsum(axis=0))
x = torch.arange(4.0, requires_grad=True)
z = 2 * torch.dot(x, x)
print(z)
z.backward()
print(x.grad, x.grad == 4 * x)
x.grad.zero_()
u = (x * x).detach()
(u * x).sum().backward()
print(x.grad == u)
def f(a):
    b = a * 2
    while b.norm() < 1000:
        b = b * 2
    return b if b.sum() > 0 else 100 * b
a = torch.tensor(1.5, requires_grad=True)
d = f(a); d.backward()
print(a.grad == d / a, a.grad)
print(torch.mv(A, x.detach()), torch.mm(A, torch.ones(4, 3)))
