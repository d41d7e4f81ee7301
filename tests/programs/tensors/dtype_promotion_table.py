import torch
from itertools import product

dts = [torch.bool, torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64, torch.float16, torch.bfloat16, torch.float32, torch.float64, torch.complex64]
short = {d: str(d).replace("torch.", "") for d in dts}
print("%10s" % "", *("%9s" % short[d] for d in dts))
for a in dts:
    print("%10s" % short[a], *("%9s" % str(torch.promote_types(a, b))[6:] for b in dts))

for a, b in product(dts[:6], dts[6:]):
    got = (torch.ones(1, dtype=a) + torch.ones(1, dtype=b)).dtype
    assert got == torch.promote_types(a, b)
print(torch.result_type(torch.tensor([1, 2], dtype=torch.int), 1.0))
print(torch.result_type(torch.tensor([1., 2.]), torch.tensor(1, dtype=torch.double)))
print(torch.can_cast(torch.double, torch.float), torch.can_cast(torch.float, torch.int))
