import torch

def linear(x: torch.Tensor, w: torch.Tensor) -> torch.Tensor:
    assert x.dim() == 2, f"x must be 2-D, got {x.dim()}-D"
    assert x.shape[1] == w.shape[0], f"inner sizes differ: {tuple(x.shape)} and {tuple(w.shape)}"
    return x @ w

print(linear(torch.ones(2, 3), torch.ones(3, 1)))
for args in ((torch.ones(3), torch.ones(3, 1)), (torch.ones(2, 3), torch.ones(2, 1))):
    try:
        linear(*args)
    except AssertionError as e:
        print("AssertionError:", e)
try:
    torch.testing.assert_close(torch.tensor([1., 2.]), torch.tensor([1., 3.]))
except AssertionError as e:
    print(e)
try:
    torch.testing.assert_close(torch.zeros(2), torch.zeros(3))
except AssertionError as e:
    print(e)
torch._check(True, lambda: "fine")
assert torch.tensor([1, 2, 3]).sum() == 6
assert torch.tensor([]).numel() == 0 and not torch.tensor(0)
x = torch.arange(4)
assert x.is_contiguous(), "never"
assert (x < 4).all().item() is True
assert x.max() < 3, f"too large: {x.max()} in {x}"
