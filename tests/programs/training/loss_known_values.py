import torch
import torch.nn.functional as F

p = torch.tensor([1., 2., 3., 4.], requires_grad=True)
t = torch.tensor([1., 0., 3., 8.])
print(F.l1_loss(p, t))
print(F.mse_loss(p, t))
print(F.mse_loss(p, t, reduction='sum').item())
print(F.mse_loss(p, t, reduction='none'))
print(F.smooth_l1_loss(p, t, reduction='none').tolist())
print(F.huber_loss(p, t, delta=2.0, reduction='none').tolist())

loss = F.mse_loss(p, t)
loss.backward()
print(p.grad)

mae = torch.nn.L1Loss(reduction='none')
print(mae(p, t).detach(), mae)
print(F.margin_ranking_loss(p, t, torch.ones(4), margin=1.0, reduction='none'))
print(F.hinge_embedding_loss(p, torch.tensor([1., -1., 1., -1.]), margin=3., reduction='none'))
