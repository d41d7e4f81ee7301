import torch
x = torch.zeros(2, 3, 4)
print(x.transpose(0, 2).shape, x.permute(2, 0, 1).shape, x.mT.shape)
for dims in [(0, 1), (0, 1, 1), (0, 1, 2, 3), (0, 1, 3), (0, -1, 2)]:
    try:
        print(dims, x.permute(*dims).shape)
    except (RuntimeError, IndexError) as e:
        print(dims, type(e).__name__, e)
x.t()
