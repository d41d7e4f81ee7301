import torch
import torch.nn as nn
x = torch.zeros(2, 3, 4, 5)
answers = [
    ("x.sum(1)", x.sum(1).shape), ("x.sum((1, 2))", x.sum((1, 2)).shape), ("x.max(dim=-1)[0]", x.max(dim=-1)[0].shape),
    ("x.transpose(1, 3)", x.transpose(1, 3).shape), ("x.permute(0, 2, 3, 1)", x.permute(0, 2, 3, 1).shape),
    ("x.flatten(1)", x.flatten(1).shape), ("x.flatten(0, 1)", x.flatten(0, 1).shape), ("x[:, None]", x[:, None].shape),
    ("x[..., 0]", x[..., 0].shape), ("x[0, 1:, ::2, [0, 2]]", x[0, 1:, ::2, [0, 2]].shape), ("x[:, [0], :, [1, 2]]", x[:, [0], :, [1, 2]].shape),
    ("x.split(2, dim=1)", [t.shape for t in x.split(2, dim=1)]), ("x.chunk(3, -1)", [tuple(t.shape) for t in x.chunk(3, -1)]),
    ("x.unfold(3, 3, 2)", x.unfold(3, 3, 2).shape), ("x.movedim(1, -1)", x.movedim(1, -1).shape), ("x @ x.mT", (x @ x.mT).shape),
    ("tile", torch.zeros(3).tile(2, 2).shape), ("einsum", torch.einsum("bchw,bdhw->bcd", x, x).shape), ("swapaxes", x.swapaxes(0, 1).size()),
    ("numel", x.numel()), ("size(-1)", x.size(-1)), ("ndim", x.ndim), ("stride", x.transpose(0, 1).stride()), ("nbytes", x.nbytes),
    ("view", x.view(6, -1).shape), ("std", x.std(dim=(2, 3), keepdim=True).shape), ("bool idx", x[x == 0].shape), ("nonzero", x.nonzero().shape),
    ("kron", torch.kron(torch.ones(2, 2), torch.ones(1, 3)).shape), ("cat", torch.cat([x, x], dim=-2).shape), ("stack", torch.stack([x, x], dim=2).shape),
]
for i, (q, a) in enumerate(answers, start=1):
    print(f"{i:>2}. {q:<28} => {a}")
score = sum(isinstance(a, torch.Size) for _, a in answers)
print(f"{score}/{len(answers)}", type(x.shape), x.shape == (2, 3, 4, 5), x.shape[1:] + (7,), list(x.shape), x.shape.numel())
b, c, *hw = x.shape
print(b, c, hw, torch.Size([1, 2])[::-1], torch.Size((2,)) * 2)
x.view(2, 3, 21)
