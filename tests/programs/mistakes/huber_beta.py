import torch
import torch.nn.functional as F
p, t = torch.zeros(3), torch.tensor([1., 2., 3.])
print(F.smooth_l1_loss(p, t, beta=0.0).shape, F.huber_loss(p, t, delta=2., reduction='none').shape)
try:
    F.huber_loss(p, t, delta=0.)
except RuntimeError as e:
    print(e)
F.smooth_l1_loss(p, t, beta=-1.)
