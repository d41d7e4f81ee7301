import torch
x = torch.tensor([1, 2, 3])
if torch.tensor(1):
    print("one element is fine")
if x.any():
    print("any is fine", x.shape)
if x == torch.tensor([1, 2, 3]):
    print("equal")
