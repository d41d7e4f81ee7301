import torch

cases = [((3,), (3,)), ((3, 1), (1, 4)), ((2, 3), (3,)), ((2, 3), (2,)), ((5, 1, 4), (3, 1)), ((0,), (1,)), ((2, 0), (3,)), ((1,), ())]
print(f"{'A':>12} | {'B':>10} | result")
print("-" * 40)
for sa, sb in cases:
    x, y = torch.ones(sa), torch.ones(sb)
    try:
        out = x + y
        res = str(tuple(out.shape))
    except RuntimeError as e:
        res = f"ERR {e}"
    print(f"{str(sa):>12} | {str(sb):>10} | {res}")
row = torch.arange(1, 10)
table = row[:, None] * row[None, :]
for r in table.tolist():
    print(" ".join(f"{v:2d}" for v in r))
print(table.diagonal(), table.trace())
print(torch.broadcast_shapes((3, 1), (1, 4)), [t.shape for t in torch.broadcast_tensors(torch.ones(3, 1), torch.ones(4))])
