import torch

x = torch.arange(6, dtype=torch.float32)
s = x.untyped_storage()
print(len(s), s.nbytes(), s.size(), x.nbytes, x[2:].storage_offset(), x[2:].untyped_storage().nbytes())
print(x.view(2, 3).untyped_storage().data_ptr() == s.data_ptr(), x[2:].data_ptr() - x.data_ptr())
y = x.clone()
print(y.data_ptr() != x.data_ptr(), y.is_set_to(x), x.is_set_to(x))
print(x[1:3].clone().untyped_storage().nbytes(), x.half().nbytes, torch.zeros(3, 4, dtype=torch.bool).nbytes)

def human(t):
    n = t.numel() * t.element_size()
    for unit in ("B", "KiB", "MiB", "GiB"):
        if n < 1024:
            return f"{n:.1f} {unit}"
        n /= 1024
    return f"{n:.1f} TiB"

for shape, dt in (((10,), torch.int8), ((1000, 10), torch.float32), ((64, 3, 224, 224), torch.float16), ((50000, 50000), torch.float64)):
    print(shape, dt, human(torch.empty(shape, dtype=dt, device="meta")))
cl = torch.zeros(1, 2, 2, 2).contiguous(memory_format=torch.channels_last)
print(cl.is_contiguous(), cl.is_contiguous(memory_format=torch.channels_last), cl.stride(), torch.preserve_format, torch.contiguous_format)
e = torch.zeros(3, 1).expand(3, 1000)
print(e.numel(), e.untyped_storage().nbytes(), e.contiguous().untyped_storage().nbytes())
print(x.share_memory_() is x, x.is_shared(), x.is_pinned())
print(torch.empty_strided((2, 3), (1, 2)).stride(), torch.empty_like(x.view(2, 3).t()).stride(), torch.zeros_like(x.view(2, 3).t()).stride(), (x.view(2, 3).t() + 1).stride())
