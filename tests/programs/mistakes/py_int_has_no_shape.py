import torch
x = torch.zeros(4, 5)
for row in x:
    print(row.shape, end='; ')
print()
for i in range(len(x)):
    print(i.shape)
