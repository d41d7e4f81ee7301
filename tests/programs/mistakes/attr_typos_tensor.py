import torch
x = torch.zeros(2, 3)
for name in ("shape", "dtype", "sise", "lenght", "to_list", "astype", "length", "ndims", "reshpae", "cuda_", "is_gpu", "detatch", "grad", "gard", "size_", "view_", "softmax", "crossentropy", "expand_dims"):
    try:
        getattr(x, name)
        print(name, "ok")
    except AttributeError as e:
        print(name, "->", e)
print(x.sise())
