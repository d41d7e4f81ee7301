import io
import sys
import contextlib
import torch
from torch import nn

out = io.StringIO()
with contextlib.redirect_stdout(out):
    print(nn.Sequential(nn.Linear(1, 2), nn.ReLU()))
    print(torch.zeros(2), file=sys.stdout)
text = out.getvalue()
print(len(text.splitlines()), text.count("Linear"), repr(text[-17:]))
print("a", "b", sep="-", end="!\n", file=(f := io.StringIO()))
print(f.getvalue(), end="")
sys.stdout.write("%s %s\n" % (torch.ones(1), torch.Size([1])))
sys.stdout.writelines(["x", "y", "\n"])
sys.stdout.flush()
print(*[nn.ReLU(), torch.float16, torch.device("cpu")], sep=" | ", flush=True)
b = io.BytesIO()
torch.save([torch.arange(3), {"k": torch.zeros(1, 2)}], b)
print(b.tell() > 0, b.seek(0), torch.load(b))
r = io.StringIO("3 4\n5 6\n")
print(torch.tensor([[int(v) for v in line.split()] for line in r]))
print()
print("no newline", end="")
print(" - then this")
print(None, True, [None], (1,), {"a": (2,)}, {3}, frozenset([4]), range(2), slice(1, 2), ..., NotImplemented)
