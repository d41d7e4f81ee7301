# a long script that reuses names, the way notebooks do
import torch
x = torch.arange(10)
print(x)
x = x.view(2, 5)
print(x.shape)
x = x.float()
y = x.mean(dim=1)
print(y)
y = y.unsqueeze(1)
x = x - y
print(x)
print(x.shape, y.shape)
# cell 7
mask = x > 0
print(mask.sum())
x[~mask] = 0
print(x)
# cell 9
w = torch.ones(5, 3)
out = x @ w
print(out)
out = out.relu()
out = out.argmax(dim=1)
print(out)
# cell 12
for i in range(len(out)):
    print(i, out[i].item(), end=" | ")
print()
del x
# cell 3 (run again)
print(x.shape)
