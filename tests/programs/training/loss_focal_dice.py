import torch
import torch.nn as nn
import torch.nn.functional as F

class FocalLoss(nn.Module):
    def __init__(self, gamma=2.0, alpha=None, reduction='mean'):
        super(FocalLoss, self).__init__()
        self.gamma = gamma
        self.reduction = reduction
        if alpha is not None:
            self.register_buffer('alpha', torch.as_tensor(alpha))
        else:
            self.alpha = None

    def forward(self, logits, target):
        logp = F.log_softmax(logits, dim=1)
        logpt = logp.gather(1, target.unsqueeze(1)).squeeze(1)
        pt = logpt.exp()
        loss = -(1 - pt) ** self.gamma * logpt
        if self.alpha is not None:
            loss = loss * self.alpha[target]
        return getattr(loss, self.reduction)() if self.reduction != 'none' else loss

    def extra_repr(self):
        return 'gamma={}, reduction={!r}'.format(self.gamma, self.reduction)

class DiceLoss(nn.Module):
    def __init__(self, smooth=1.):
        super().__init__()
        self.smooth = smooth
    def forward(self, pred, target):
        pred, target = pred.flatten(1), target.flatten(1)
        inter = (pred * target).sum(1)
        union = pred.sum(1) + target.sum(1)
        return 1 - ((2 * inter + self.smooth) / (union + self.smooth)).mean()

x = torch.randn(2, 4, 5, 5, requires_grad=True)
y = torch.randint(0, 4, (2, 5, 5))
for fl in (FocalLoss(), FocalLoss(0.5, [1., 2., 3., 4.], 'none')):
    print(fl, fl(x, y).shape, list(fl.state_dict()))
FocalLoss()(x, y).backward()
print(x.grad.shape)

# dice on masks with known overlap: |A|=4, |B|=4, |A∩B|=2
a = torch.zeros(1, 1, 4, 4); a[..., :2, :2] = 1
b = torch.zeros(1, 1, 4, 4); b[..., :2, 1:3] = 1
print(DiceLoss(smooth=0)(a, b))
print(DiceLoss(smooth=0)(a, a).item())
