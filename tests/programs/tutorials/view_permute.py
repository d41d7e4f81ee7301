import torch
t = torch.arange(6)
print(t.view(2, 3))
print(t.view(3, -1))
m = t.view(2, 3)
print(m.t().is_contiguous(), m.stride(), m.t().stride())
try:
    m.t().view(6)
except RuntimeError as err:
    print(err)
print(m.t().reshape(6), m.t().contiguous().view(-1))
p = torch.arange(8).view(2, 2, 2).permute(2, 0, 1)
print(p)
print(p.shape, p.stride(), p.flatten().tolist())
print(m.unsqueeze(0).shape, m.unsqueeze(-1).shape, m.unsqueeze(0).squeeze().shape)
print(m.data_ptr() == t.data_ptr(), m.storage_offset(), m[1].storage_offset())
m[0, 0] = 99
print(t)
print(torch.stack([t, t]), torch.cat([t, t]), sep="\n")
print(t.view(4, 2))
