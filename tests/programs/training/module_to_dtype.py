import torch
from torch import nn

m = nn.Sequential(nn.Linear(3, 2), nn.BatchNorm1d(2))
def dtypes(m):
    return sorted({str(t.dtype) for t in m.state_dict().values()})

print(dtypes(m))
print(dtypes(m.half()))
print(dtypes(m.bfloat16()))
print(dtypes(m.double()))
print(m[0].weight.dtype, m(torch.zeros(2, 3, dtype=torch.double)).dtype)
print(dtypes(m.to(torch.float32)), dtypes(m.to("cpu")), dtypes(m.to("cpu", torch.float16)))
print(dtypes(m.float()), dtypes(m.type(torch.float64)))
print(m.to(torch.zeros(1, dtype=torch.bfloat16)) is m, dtypes(m))
p = m[0].weight
m.to(torch.float64)
print(p is m[0].weight, p.dtype, p.grad)
print(m.to(dtype=torch.float32, memory_format=torch.contiguous_format)[0].bias.dtype)
try:
    m.to(torch.int64)
except TypeError as e:
    print("TypeError:", e)
m.half()(torch.zeros(2, 3))
