import torch

tries = [
    [[1, 2], [3]],
    [[1, 2], 3],
    [1, "a"],
    "hello",
    None,
    [None],
    {"a": 1},
    [[1, 2], [3, [4]]],
    [torch.tensor([1, 2]), torch.tensor([3, 4])],
    [torch.tensor(1), torch.tensor(2)],
    [1, 2.5, True],
    [True, False],
    [1, 2 + 3j],
    (1, (2)),
    range(4),
    [[], []],
    2 ** 40,
    [1e400],
    2 ** 64,
    object(),
]
for i, t in enumerate(tries):
    try:
        out = torch.tensor(t)
        print(i, out, out.dtype, tuple(out.shape))
    except Exception as e:
        print(i, type(e).__name__, e)
torch.tensor([[1, 2, 3], [4, 5]], dtype=torch.float32)
