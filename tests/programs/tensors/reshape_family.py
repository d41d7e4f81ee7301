import torch

x = torch.arange(2 * 3 * 4).reshape(2, 3, 4)
ops = {
    "reshape(-1)": x.reshape(-1),
    "reshape(6, -1)": x.reshape(6, -1),
    "view(2, 12)": x.view(2, 12),
    "view_as": x.view_as(torch.zeros(4, 6)),
    "flatten(1)": x.flatten(1),
    "flatten(0, 1)": x.flatten(0, 1),
    "unflatten": x.unflatten(2, (2, -1)),
    "transpose(0, 2)": x.transpose(0, 2),
    "permute": x.permute(2, 0, 1),
    "mT": x.mT,
    "swapaxes": x.swapaxes(0, 1),
    "movedim": torch.movedim(x, 0, -1),
    "unsqueeze(1)": x.unsqueeze(1),
    "squeeze": x[:1, :, :1].squeeze(),
    "squeeze(0)": x[:1].squeeze(0),
    "squeeze((0, 2))": x[:1, :, :1].squeeze((0, 2)),
    "squeeze noop": x.squeeze(1),
    "narrow": x.narrow(1, 0, 2),
    "select": x.select(1, -1),
    "repeat": x.repeat(2, 1, 3),
    "tile": x.tile((2,)),
    "repeat_interleave": x.repeat_interleave(2, dim=1),
    "flip": x.flip(-1),
    "roll": x.roll(1, 0),
    "rot90": torch.rot90(x[0]),
    "atleast_3d": torch.atleast_3d(torch.ones(2)),
    "diagonal": x.diagonal(dim1=1, dim2=2),
    "unfold": x.unfold(2, 2, 1),
    "expand": x[:, :1].expand(-1, 5, -1),
    "broadcast_to": torch.broadcast_to(x[0, 0], (5, 4)),
}
for name, t in ops.items():
    print(name.ljust(18), str(tuple(t.shape)).ljust(16), t.flatten()[:6].tolist())
x.reshape(5, -1)
