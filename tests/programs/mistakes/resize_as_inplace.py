import torch
a = torch.arange(6)
b = a.view(2, 3)
print(a.data_ptr() == b.data_ptr(), b.resize_(3, 2).shape, a.shape)
a.requires_grad_(False).unsqueeze_(0).squeeze_()
print(a.shape, a.t_().shape)
a.transpose_(0, 1)
