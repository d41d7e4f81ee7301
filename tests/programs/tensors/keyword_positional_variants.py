import torch

x = torch.arange(6.).reshape(2, 3)
same = [
    (x.sum(1), x.sum(dim=1), x.sum(axis=1), torch.sum(x, 1), torch.sum(input=x, dim=1), torch.sum(x, dim=(1,)), torch.sum(x, [-1])),
    (x.transpose(0, 1), x.transpose(dim0=0, dim1=1), torch.transpose(x, 1, 0), x.t(), x.T, x.permute(1, 0), x.permute((1, 0)), x.permute(dims=(1, 0)), x.permute([1, 0])),
    (x.view(3, 2), x.view((3, 2)), x.view([3, 2]), x.view(torch.Size([3, 2])), x.view(3, -1), x.reshape(3, 2), torch.reshape(x, (3, 2)), x.reshape(shape=(3, 2)), x.view(size=(3, 2))),
    (x.unsqueeze(0), x[None], x.unsqueeze(dim=0), torch.unsqueeze(x, 0), x.view(1, *x.shape), x.expand(1, 2, 3), x.expand((1, -1, -1))),
    (torch.cat([x, x], 1), torch.cat((x, x), dim=1), torch.cat(tensors=[x, x], dim=-1), torch.concat([x, x], axis=1), torch.concatenate([x, x], 1), torch.hstack([x, x])),
    (x.clamp(1, 3), x.clamp(min=1, max=3), torch.clamp(x, 1, 3), torch.clip(x, min=1, max=3), x.clip(1, 3), x.clamp(min=1).clamp(max=3)),
    (torch.zeros(2, 2), torch.zeros((2, 2)), torch.zeros([2, 2]), torch.zeros(size=(2, 2)), torch.zeros(torch.Size([2, 2])), torch.zeros(*(2, 2))),
    (torch.full((2,), 3.), torch.full(size=(2,), fill_value=3.), torch.full([2], 3.), torch.ones(2) * 3, torch.tensor([3., 3.])),
    (torch.arange(4), torch.arange(0, 4), torch.arange(start=0, end=4), torch.arange(0, 4, 1), torch.arange(end=4), torch.arange(0, 4, step=1)),
    (x.mean(0, True), x.mean(0, keepdim=True), x.mean(dim=0, keepdims=True), torch.mean(x, 0, True)),
    (x.softmax(1), x.softmax(dim=-1), torch.softmax(x, 1), torch.nn.functional.softmax(x, dim=1), torch.nn.Softmax(dim=1)(x), torch.nn.Softmax(1).forward(x)),
    (x.add(x, alpha=2), torch.add(x, x, alpha=2), torch.add(input=x, other=x, alpha=2), x + 2 * x),
    (x.flatten(), x.flatten(0), x.flatten(0, -1), x.flatten(start_dim=0, end_dim=1), torch.flatten(x), x.view(-1), x.reshape(-1), x.ravel()),
    (x.repeat(2, 1), x.repeat((2, 1)), x.repeat([2, 1]), x.tile(2, 1), torch.tile(x, (2, 1)), torch.cat([x] * 2)),
]
for variants in same:
    print(len(variants), tuple(variants[0].shape), all(torch.equal(variants[0], v) for v in variants[1:]))
x.sum(dimension=1)
