import torch

s = torch.tensor(5)
print(s.shape, s.dim(), s.numel(), s.size(), s.tolist(), len(s.shape))
print(s + torch.tensor([1., 2.]), s.expand(3), s.view(1), s.reshape(1, 1), s.unsqueeze(0), s[None], s[...], s.repeat(2), s.flatten())
print(s.sum(), s.max(), s.argmax(), s.mean() if s.is_floating_point() else "int", s.sum(0), s.cumsum(0), s.sort().values, s.squeeze(), s.t(), s.t().shape)
print(torch.stack([s, s]), torch.tensor([s, s]), torch.cat([s[None], s.view(1)]), torch.where(s > 3, s, -s), s.clamp(max=3), s.masked_fill(s > 3, 0))
print(int(s) + 1, s.item() ** 2, s == 5, s in (5, 6), {5: "five"}.get(s, "missing"), {5: "five"}[s.item()], list(range(s)))
print((torch.tensor([1, 2], dtype=torch.int8) + s).dtype, (torch.tensor([1.], dtype=torch.half) * torch.tensor(2., dtype=torch.double)).dtype, (s + 1.5).dtype, (torch.tensor(1, dtype=torch.int8) + torch.tensor(1)).dtype)
s += 2
s.fill_(9)
print(s, s.zero_(), s.random_(4, 5))
for f in (lambda: s[0], lambda: len(s), lambda: list(s), lambda: torch.cat([s, s]), lambda: s.view(2), lambda: s.size(0), lambda: s.transpose(0, 1), lambda: s @ s, lambda: s[:], lambda: s.unsqueeze(2), lambda: s.topk(2), lambda: s.split(1), lambda: s.unbind()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
