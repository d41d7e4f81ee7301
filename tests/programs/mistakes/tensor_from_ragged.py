import torch
print(torch.tensor([[1, 2], [3, 4]]).shape)
rows = [[1, 2, 3], [4, 5]]
print([len(r) for r in rows])
for bad in (rows, [1, [2]], [[1], 2], ["a", "b"], [None], "12", {1, 2}, {'a': 1}, [1, None], object, [[], [1]]):
    try:
        print(torch.tensor(bad).shape)
    except Exception as e:
        print(bad, type(e).__name__, e)
torch.tensor(1, 2, 3)
