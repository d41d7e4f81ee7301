import torch

table = torch.tensor([[r * c for c in range(1, 5)] for r in range(1, 4)])
print(table)
print({f"x{i}": t.tolist() for i, t in enumerate(table.unbind(1))})
print([t.sum().item() for t in table if t.max() > 5])
print(torch.stack([row.roll(i) for i, row in enumerate(table)]))
print(torch.tensor([x for x in table.flatten().tolist() if x % 2]), sum(1 for _ in table.view(-1)))
gen = (torch.full((n,), n) for n in range(1, 4))
print(torch.cat(list(gen)), list(gen))
pairs = [(i, j) for i in range(3) for j in range(4) if table[i, j] == 4]
print(pairs, all(table[i, j] == 4 for i, j in pairs), table[tuple(zip(*pairs))])
nested = {k: {kk: torch.zeros(kk) for kk in (1, 2)} for k in "ab"}
print(nested)
print(dict(zip("abc", torch.eye(3).long())))
print(max(table.tolist(), key=sum), sorted([torch.tensor(3), torch.tensor(1)]), min(table.view(-1), key=lambda t: abs(t - 7)))
*init, last = table[0]
print(init, last, [*table[1], *table[2][:2]])
(a, b), (c, d) = table[:2, :2]
print(a + d, b - c)
matrix = [[0] * 3] * 2
t = torch.tensor(matrix)
t[0, 0] = 1
print(t, matrix)
x, y, z = table[0]
