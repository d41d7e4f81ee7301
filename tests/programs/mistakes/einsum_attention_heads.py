import torch
# B = 2, T = 5, H = 4, D = 8
q = torch.zeros(2, 5, 4, 8)
k = torch.zeros(2, 5, 4, 8)
v = torch.zeros(2, 4, 5, 8)
att = torch.einsum("bthd,bshd->bhts", q, k)
print("att:", att.shape)
y = torch.einsum("bhts,bshd->bthd", att, v)
print("y:", y.shape)
