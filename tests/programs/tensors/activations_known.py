import torch
import torch.nn as nn
import torch.nn.functional as F

x = torch.tensor([-4., -1., 0., 1., 4.])
for act in (nn.ReLU(), nn.LeakyReLU(0.25), nn.ReLU6(), nn.Hardtanh(), nn.Hardsigmoid(), nn.Hardswish(), nn.Threshold(0.5, 9.), nn.Softshrink(0.5), nn.Hardshrink(1.), nn.Softsign(), nn.Identity(), nn.PReLU(init=0.5), nn.RReLU(0.5, 0.5)):
    print(f"{str(act):45} {act(x).detach()}")
for act in (nn.GELU(), nn.SiLU(), nn.ELU(), nn.SELU(), nn.CELU(2.), nn.Mish(), nn.Softplus(), nn.Tanh(), nn.Sigmoid(), nn.LogSigmoid(), nn.Tanhshrink(), nn.Softmax(dim=0), nn.LogSoftmax(0)):
    y = act(x)
    print(f"{str(act):45} {tuple(y.shape)} {y.dtype} zero->{act(torch.zeros(1))[0] > 0.5}")
print(F.relu(x, inplace=False), F.glu(torch.tensor([2., 4., 0., 0.])), nn.GLU(1)(torch.zeros(2, 6)).shape, x.relu_() is x, x)
print(nn.Softmax2d()(torch.zeros(1, 2, 1, 1)), F.gelu(torch.zeros(1), approximate="tanh"), torch.sigmoid(torch.tensor(0.)), torch.tanh(torch.tensor(0.)))
print(F.softmax(torch.tensor([[1., 1.]]), dim=1), nn.Softmin(1), nn.MultiheadAttention(4, 2).head_dim)
F.glu(torch.zeros(3))
