import torch

rows = []
for i in range(4):
    rows.append(torch.full((3,), i * 10))
m = torch.stack(rows)
print(m, m.shape)
print(torch.cat(rows))
flat = [t for row in m for t in row]
print(len(flat), flat[4], type(flat[4]).__name__)
print(sum(rows), rows[1] in [rows[1]], rows.index(rows[0]))
rows.reverse()
print(torch.vstack(rows)[0])
