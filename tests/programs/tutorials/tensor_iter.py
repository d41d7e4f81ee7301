import torch
t = torch.arange(6).reshape(3, 2)
for r in t: print(r)
for i in range(t.size(0)):
    for j in range(t.size(1)):
        print(f"t[{i}][{j}]={t[i][j]}", end=" ")
print()
a, b, c = t
print(a, b, c, sep=";")
print(len(t), [x.sum().item() for x in t], list(zip(t[:, 0], t[:, 1])), 3 in t, t[-1] in t)
print({i: v.tolist() for i, v in enumerate(t.unbind(1))})
print(torch.stack(list(map(lambda r: r * 2, t))), sorted(t.flatten(), reverse=True))
print(max(t.flatten()), sum(t), t.flatten().tolist()[::-1], *t[0].tolist())
print(all(t[0] >= 0), any(t[0] > 0), [i for i in torch.tensor([1, 2])], set(torch.tensor([1, 1]).tolist()))
d = {torch.tensor(1): "a"}
print(torch.tensor(1) in d, len({torch.tensor(1), torch.tensor(1)}))
print(range(torch.tensor(3)), [10, 20, 30][torch.tensor(1)], "ab" * torch.tensor(2), 5 // torch.tensor(2))
if torch.tensor(0.0): print("truthy")
else: print("falsy")
x, y = t
