import torch

t = torch.zeros(2, 3)
checks = dict(
    is_tensor=torch.is_tensor(t), is_tensor_list=torch.is_tensor([1]), numel=torch.numel(t), is_fp=torch.is_floating_point(t), is_fp_int=t.int().is_floating_point(),
    is_complex=torch.is_complex(t), is_nonzero=torch.is_nonzero(torch.tensor(3)), is_storage=torch.is_storage(t), is_contiguous=t.is_contiguous(), is_t=t.t().is_contiguous(),
    is_same_size=t.is_same_size(torch.ones(2, 3)), is_pinned=t.is_pinned(), is_shared=t.is_shared(), is_sparse=t.is_sparse, is_quantized=t.is_quantized, is_cuda=t.is_cuda,
    is_leaf=t.is_leaf, is_inference=t.is_inference(), requires_grad=t.requires_grad, dim=t.dim(), ndim=t.ndim, nelement=t.nelement(), element_size=t.element_size(),
    stride0=t.stride(0), offset=t.storage_offset(), is_meta=t.is_meta, is_signed=t.is_signed(), is_conj=t.is_conj(), grad=t.grad, grad_fn=t.grad_fn, data=t.data.shape, output_nr=t.output_nr)
for key in checks:
    print(f"{key:>14} = {checks[key]!r}")
print(isinstance(t, torch.nn.Parameter), isinstance(torch.nn.Parameter(t), torch.Tensor), issubclass(torch.nn.Parameter, torch.Tensor), callable(t.sum), hasattr(t, "shape"), hasattr(t, "foo"))
print(torch.is_nonzero(torch.tensor([])))
