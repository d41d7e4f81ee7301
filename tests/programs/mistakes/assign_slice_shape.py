import torch
buf = torch.zeros(4, 3)
buf[0] = torch.tensor([1., 2., 3.])
buf[:, 0] = 9
buf[1:3] = torch.tensor([5.])
print(buf)
buf[3] = torch.ones(4)
