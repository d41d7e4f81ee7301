import torch
for a in (torch.tensor(1), torch.tensor(1.), torch.tensor(True), torch.tensor(1j)):
    print(a.dtype, a.type(), isinstance(a, torch.Tensor), type(a), torch.is_tensor(a), a.is_floating_point())
i, f, d, b = torch.tensor([1]), torch.tensor([1.]), torch.tensor([1.], dtype=torch.double), torch.tensor([True])
for n, t in {"i+f": i + f, "i+d": i + d, "f+d": f + d, "b+i": b + i, "i/i": i / i, "i//i": i // i, "i*2.0": i * 2.0, "b+b": b + b, "f>0": f > 0, "i**2": i ** 2}.items():
    print(n, t, t.dtype)
print(torch.result_type(i, 1.0), torch.promote_types(torch.int8, torch.uint8), torch.can_cast(torch.float, torch.int))
print(torch.finfo(torch.float32).eps, torch.iinfo(torch.int8).max, torch.finfo(torch.float16))
print(torch.tensor([1.9, -1.9]).int(), torch.tensor([0, 2]).bool(), torch.tensor([300]).to(torch.uint8))
print(isinstance(f, torch.FloatTensor), f.type(torch.LongTensor))
try:
    i += f
except RuntimeError as e:
    print(e)
try:
    b - b
except RuntimeError as e:
    print(e)
print(torch.get_default_dtype(), torch.float32, str(torch.int64).split(".")[-1])
assert f.dtype == torch.float32 and f.element_size() == 4
assert i.dtype == torch.int32, f"expected int32, got {i.dtype}"
