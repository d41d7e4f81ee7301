import torch

a = torch.arange(3).reshape(3, 1)
b = torch.arange(4)
print(a + b)
print((a * 10 + b).shape)
print(torch.broadcast_shapes((3, 1), (4,)), torch.broadcast_shapes((2, 1, 5), (7, 1)))
x, y = torch.broadcast_tensors(a, b)
print(x.shape, y.shape, x.stride(), y.stride())
m = torch.tensor([[1., 2.], [3., 4.]])
print(m - m.mean(dim=0))
print(m / m.sum(dim=1, keepdim=True))
print(m == torch.tensor([[1.], [4.]]))
print((torch.zeros(5, 1, 4, 1) + torch.zeros(3, 1, 1)).shape, (torch.zeros(0, 3) + torch.zeros(1, 3)).shape)
print(torch.maximum(a, b))
pts = torch.tensor([[0, 0], [3, 4]])
print(((pts[:, None, :] - pts[None, :, :]) ** 2).sum(-1))
for s, t in [((3,), (4,)), ((2, 3), (2,)), ((5, 2, 3), (5, 3)), ((0,), (2,))]:
    try:
        torch.zeros(s) + torch.zeros(t)
    except RuntimeError as e:
        print(s, t, "->", e)
b += a
