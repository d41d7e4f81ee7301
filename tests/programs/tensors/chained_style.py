import torch

result = (
    torch.arange(1, 13)
    .reshape(3, 4)
    .float()
    .sub(6.5)
    .clamp_(-4, 4)
    .transpose(0, 1)
    .contiguous()
    .view(2, -1)
    .cumsum(dim=1)
    .round()
    .to(torch.int16)
)
print(result)
print(*map(tuple, (result.shape, result.stride())))
print(torch.ones(3).add(1).mul(3).sub_(1).div(5).neg().abs().pow(2).sqrt().sum().item())
pipeline = [torch.relu, lambda t: t.flip(0), torch.Tensor.double, lambda t: t[::2], torch.sum]
x = torch.tensor([-1., 2., 3., -4., 5.])
for f in pipeline:
    x = f(x)
    print(getattr(f, "__name__", "lambda").replace("<lambda>", "lambda"), x)
print((x := x + 1) * 2, x)
print(torch.tensor([1, 2, 3]).pipe(print) if hasattr(x, "pipe") else "no pipe")
