import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = (x ** 2).sum()
y.backward(retain_graph=True)
print(x.grad)
y.backward()
print(x.grad)
try:
    y.backward()
except RuntimeError as e:
    print(str(e).split(".")[0])

h = torch.zeros(1, 4)
rnn = torch.nn.RNNCell(3, 4)
for t in range(3):
    h = rnn(torch.randn(1, 3), h)
    print("step", t)
    h.sum().backward()
