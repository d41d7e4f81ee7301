import torch

x = torch.arange(24).reshape(2, 3, 4)
quiz = {
    "x[0]": x[0],
    "x[:, 1]": x[:, 1],
    "x[..., -1]": x[..., -1],
    "x[1, :, ::2]": x[1, :, ::2],
    "x[[0, 1], [2, 0]]": x[[0, 1], [2, 0]],
    "x[x % 5 == 0]": x[x % 5 == 0],
    "x[None, 0, :, None].shape": x[None, 0, :, None].shape,
    "x[:, [0, 2]][:, :, 1]": x[:, [0, 2]][:, :, 1],
    "x[0, torch.tensor([True, False, True])]": x[0, torch.tensor([True, False, True])],
}
for q, ans in quiz.items():
    print(q, "->", ans)
x[0, 1] = -1
x[1, :, 3] *= 10
print(x)
x[x < 0] = 0
print(x.sum(), (x == 0).sum().item(), x.nonzero()[:5])
try:
    x[2]
except IndexError as e:
    print("IndexError:", e)
try:
    x[0, 0, 0, 0]
except IndexError as e:
    print("IndexError:", e)
print(x[0][1][2])
x[0, :, :5, 7]
