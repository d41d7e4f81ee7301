import torch

x = torch.arange(12)
v = x.view(3, 4)
print(v, v.stride(), v.is_contiguous(), v.storage_offset())
t = v.t()
print(t.shape, t.stride(), t.is_contiguous())
print(v.data_ptr() == x.data_ptr(), t.data_ptr() == x.data_ptr(), t.contiguous().data_ptr() == x.data_ptr())
c = v[1:, ::2]
print(c, c.stride(), c.storage_offset(), c.is_contiguous(), c.data_ptr() - x.data_ptr())
print(v._base is x, x._base)
v[0, 0] = 100
print(x)
e = torch.tensor([[1], [2]]).expand(2, 3)
print(e, e.stride(), e.is_contiguous(), e.expand(4, -1, -1).shape)
print(x.unfold(0, 4, 3), x.unfold(0, 4, 3).stride())
print(torch.as_strided(x, (2, 2), (1, 2), 1))
print(v.permute(1, 0).reshape(-1)[:5], v.flatten().data_ptr() == x.data_ptr(), v.ravel().shape)
print(v.unsqueeze(1).stride(), v.unsqueeze(-1).stride(), v[None].squeeze(0).stride())
print(torch.zeros(2, 3, 4, 5).to(memory_format=torch.channels_last).stride())
print(v.transpose(0, 1).is_set_to(v), x.view(3, 4).is_set_to(v), v.untyped_storage().data_ptr() == x.untyped_storage().data_ptr())
print(torch.zeros(3, 1, 2).stride(), torch.zeros(0, 3).stride(), torch.tensor(1).stride())
for s in [(5,), (-1, 5), (-1, -1), (2, 3, 2), (0, -1)]:
    try:
        print(s, x.view(*s).shape)
    except RuntimeError as err:
        print(s, err)
t.view(-1)
