import torch
expected = torch.Size([2, 10])
out = torch.nn.Linear(3, 10)(torch.zeros(2, 3))
assert out.shape == expected
assert out.shape == (2, 10)
assert tuple(out.shape) == (2, 10), "tuple"
print("three asserts passed")
assert out.shape == [2, 10]
