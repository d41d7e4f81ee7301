import torch
from array import array

a = array("f", [1.0, 2.0, 3.0])
t = torch.tensor(a)
print(t, t.dtype)
shared = torch.frombuffer(a, dtype=torch.float32)
shared[0] = 9
print(a[0], shared)
print(torch.frombuffer(bytearray(b"\x01\x00\x02\x00"), dtype=torch.int16))
print(torch.tensor(array("i", [1, 2])), torch.as_tensor((1, 2, 3)), torch.tensor(range(3)), torch.tensor([range(2), range(2, 4)]))
print(torch.tensor(list("12".encode())), torch.tensor([ord(c) for c in "abc"]), torch.tensor([*map(float, "1 2 3".split())]))
rows = [{"a": 1, "b": 2}, {"a": 3, "b": 4}]
print(torch.tensor([[r[k] for k in ("a", "b")] for r in rows]), torch.tensor(list({"x": 5, "y": 6}.values())))
t = torch.tensor([1, 2, 3])
u = torch.as_tensor(t)
v = torch.tensor(t)
print(u is t, v is t, torch.asarray(t) is t, torch.from_numpy.__name__)
print(torch.tensor([torch.tensor(1.), 2]), torch.stack([torch.tensor(1.), torch.tensor(2.)]))
print(torch.tensor("1 2 3".split()))
