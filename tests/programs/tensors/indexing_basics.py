import torch

x = torch.arange(24).reshape(2, 3, 4)
print(x[0])
print(x[1, 2])
print(x[1, 2, 3])
print(x[:, 0])
print(x[..., -1])
print(x[0, ..., 0])
print(x[:, 1:, ::2])
print(x[None].shape, x[:, None].shape, x[..., None].shape, x[0, None, :, None].shape)
print(x[-1][-1][-1])
print(x[:, :, [0, 3]].shape, x[[1, 0]].shape, x[[0, 1], [2, 0]].tolist())
print(x[0][x[0] > 5])
print(x[x % 5 == 0])
print(x[torch.tensor([True, False])].shape)
print(x[True].shape, x[False].shape, x[()].shape, x[...] is x)
print(x[1:1].shape, x[5:].shape, x[:, 10:20].shape)
print(x[torch.tensor(1)].shape, x[torch.tensor([[0, 1], [1, 1]])].shape)
print(x[0, [1, 2], torch.tensor([3, 0])], x[[0, 1], :, [1, 2]].shape, x[:, [[0], [2]], [1, 2]].shape)
for bad in (lambda: x[2], lambda: x[0, 0, 0, 0], lambda: x[[0, 5]], lambda: x[::-1], lambda: x[1.0], lambda: x["a"],
            lambda: x[torch.tensor([True, False, True])], lambda: x[[0, 1], [0, 1, 2]], lambda: x[torch.tensor([0.5])]):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, "|", e)
x[0, 0, 0][0]
