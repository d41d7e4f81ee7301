import torch

for d in (torch.float16, torch.bfloat16, torch.float32, torch.float64):
    f = torch.finfo(d)
    print(d, f.bits, f.eps, f.max, f.min, f.tiny, f.smallest_normal, f.resolution, f.dtype)
for d in (torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64):
    i = torch.iinfo(d)
    print(d, i.bits, i.min, i.max, i.dtype)
print(torch.finfo(torch.float32))
print(torch.iinfo(torch.int8))
print(torch.finfo().dtype, torch.finfo(torch.complex64).bits)
print(torch.float32.is_floating_point, torch.int8.is_signed, torch.uint8.is_signed, torch.complex64.is_complex, torch.float16.itemsize, torch.int64.itemsize)
print(torch.float is torch.float32, torch.double, torch.half, torch.long, torch.short, torch.int, torch.cfloat, torch.bool, repr(torch.uint8))
print(torch.float32.to_complex(), torch.complex128.to_real(), isinstance(torch.float32, torch.dtype), type(torch.int))
mask_value = -torch.finfo(torch.float16).max
print(torch.zeros(2, dtype=torch.float16).masked_fill(torch.tensor([True, False]), mask_value))
print(torch.tensor(300).to(torch.uint8), torch.tensor(-1).to(torch.uint8), torch.tensor([127], dtype=torch.int8) + 1)
try:
    torch.iinfo(torch.float32)
except TypeError as e:
    print(e)
torch.finfo(torch.int32)
