# torch.fft.fft
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
t = torch.arange(4)
print(t)
print(torch.fft.fft(t))
t = torch.tensor([0.+1.j, 2.+3.j, 4.+5.j, 6.+7.j])
print(torch.fft.fft(t))

# torch.fft.ifft
t = torch.tensor([ 6.+0.j, -2.+2.j, -2.+0.j, -2.-2.j])
print(torch.fft.ifft(t))

# torch.fft.ihfftn
T = torch.rand(10, 10)
ihfftn = torch.fft.ihfftn(T)
print(ihfftn.size())

# torch.fft.rfft
t = torch.arange(4)
print(t)
print(torch.fft.rfft(t))
print(torch.fft.fft(t))
