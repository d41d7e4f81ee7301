import torch
x = torch.zeros(2, 3)
print("shape %s" % (x.shape,))
print("shape %s" % x.shape)
