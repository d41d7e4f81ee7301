import io
import pickle
import copy
import torch

def roundtrip(obj, **kw):
    buf = io.BytesIO()
    torch.save(obj, buf)
    buf.seek(0)
    return torch.load(buf, **kw)

print(roundtrip(torch.arange(3)), roundtrip([torch.ones(2), {"a": 1}]), roundtrip((1, "x", None, 2.5)))
t = torch.arange(6.).view(2, 3).t()
r = roundtrip(t)
print(r, r.stride(), r.is_contiguous())
a = torch.zeros(4)
pair = roundtrip([a, a[:2]])
pair[0][0] = 7
print(pair[1])
p = roundtrip(torch.nn.Parameter(torch.ones(2)))
print(type(p).__name__, p.requires_grad)
print(roundtrip({"size": torch.Size([2, 3]), "dtype": torch.float16, "device": torch.device("cpu")}))
print(pickle.loads(pickle.dumps(torch.tensor([1, 2]))), copy.deepcopy({"t": torch.tensor([1])}), copy.copy(a) is a)
print(roundtrip(torch.tensor([True]), map_location="cpu"), roundtrip(torch.tensor(1.5, dtype=torch.bfloat16)))
class Mine:
    pass
try:
    roundtrip(Mine())
except pickle.UnpicklingError as e:
    print(type(e).__name__)
print(type(roundtrip(Mine(), weights_only=False)).__name__)
torch.load(io.BytesIO(b""))
