import torch
x = torch.zeros(2, 3)
print("%d rows" % x.size(0), "{:>5}".format(x.size(1)), f"{x.shape[1]:03d}", "{0[0]}".format(x.shape))
print(f"{str(x.shape):>30}|{tuple(x.shape)!r:^12}|")
print("%d x %d" % x.shape)
print(f"{torch.tensor(1.5):.3f} {torch.tensor(7):d}")
print(f"{x.shape:>30}")
