import torch

t = torch.tensor(3.5)
print(t.item(), float(t), int(t), bool(t), t.tolist(), type(t.tolist()))
print(torch.tensor([4]).item(), torch.tensor([[True]]).item(), torch.tensor(2).item() + 1)
print(torch.tensor([[1, 2], [3, 4]]).tolist(), torch.tensor([1.5]).tolist(), torch.tensor([0.1]).tolist(), torch.tensor([0.1], dtype=torch.double).tolist())
print(torch.tensor(0.1).item(), torch.tensor(1/3).item(), torch.tensor(16777217.).item())
print(range(torch.tensor(3)), [0] * torch.tensor(2), [10, 20, 30][torch.tensor(1)], "ab" * torch.tensor(2))
for bad in (lambda: torch.tensor([1, 2]).item(), lambda: torch.tensor([]).item(), lambda: int(torch.tensor([1, 2])), lambda: bool(torch.tensor([1, 2])),
            lambda: bool(torch.tensor([])), lambda: float(torch.zeros(2)), lambda: range(torch.tensor(2.)), lambda: [1, 2][torch.tensor(0.)]):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
if torch.tensor([1, 2]) > 0:
    print("both?")
