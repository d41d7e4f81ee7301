import torch

x = (torch.arange(24)
     .view(2, 3, 4)
     .transpose(1, 2)
     .contiguous()
     .unsqueeze(1)
     .expand(-1, 2, -1, -1)
     .flatten(0, 1)
     .float())
print(x.shape, x.dtype, x.stride())
y = x.mean(dim=-1, keepdim=True).sub(1).div(2).clamp(min=0).squeeze(-1).sum(1).shape
print(y)
a = torch.ones(2, 3)
a.add_(1).mul_(3).sub_(a.clone()).t_()
print(a.shape, a.sum())
print(x.new_zeros(2).dtype, x.new_full((1,), 3), x.new_tensor([1]).dtype, x.type_as(torch.zeros(1).long()).dtype, torch.zeros_like(x[0]).shape, x.to(torch.float16).dtype, x.int().dtype)
print(x.size(-1), x.dim(), x.nelement(), x.element_size(), x.numel() * x.element_size(), x.is_contiguous(), x.storage_offset(), x[1].storage_offset())
for name in "sum prod min max mean any all".split():
    r = getattr(torch.ones(2, 2), name)()
    print(name, r.shape, r.dtype, end="; ")
print()
print(torch.ones(2, 2).max(0).values.shape, torch.ones(3).topk(2).indices.shape, torch.ones(2, 3).sort(descending=True)[0].shape, torch.ones(4).unique().shape, torch.tensor([1, 1, 2]).bincount().shape, torch.eye(3).nonzero().shape, torch.tril_indices(3, 3).shape)
