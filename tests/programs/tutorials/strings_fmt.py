import torch
rows = [("relu", torch.relu), ("abs", torch.abs), ("neg", torch.neg), ("sign", torch.sign), ("square", torch.square)]
x = torch.tensor([-2.0, -0.5, 0.0, 1.5])
print("|".join(f"{h:^8}" for h in ["fn", *map(str, x.tolist())]))
print("=" * 44)
for name, fn in rows:
    print("|".join([f"{name:<8}"] + ["%8.2f" % v for v in fn(x)]))
print(f"{x.mean():+.3f} {x.numel():03d} {x.max():>10.1f}| {x.dtype!s:>15}")
print("x=%s, shape=%s" % (x, tuple(x.shape)), "sum=%d" % x.sum().item())
print(f"{x.shape=}", f"{x[0].item()=}", f"{len(x)=}")
print(torch.tensor([[1, 2], [3, 4]]).tolist().__str__().replace("], [", "\n"))
print(torch.tensor(7) , int(torch.tensor(7.9)), float(torch.tensor(2)), bool(torch.tensor(0)), complex(torch.tensor(1.)))
print(f"{torch.tensor(255):x} {torch.tensor(5):b} {torch.tensor(12345.678):,.1f} {torch.tensor(0.256):.1%}")
print(["%.1f" % v for v in x], sorted(x.tolist(), reverse=True), dict(zip("abcd", x.tolist())))
print(x, file=__import__("sys").stdout, end="<end>\n")
import pprint, json
pprint.pprint({"a": x, "b": [x[0], x[1]]})
print(json.dumps({"v": x.tolist()}))
json.dumps({"v": x})
