import torch
import torch.nn as nn
import torch.nn.functional as F


class FocalLoss(nn.Module):
    def __init__(self, gamma=0, alpha=None, size_average=True):
        super(FocalLoss, self).__init__()
        self.gamma = gamma
        self.alpha = alpha
        if isinstance(alpha, (float, int)):
            self.alpha = torch.Tensor([alpha, 1 - alpha])
        if isinstance(alpha, list):
            self.alpha = torch.Tensor(alpha)
        self.size_average = size_average

    def forward(self, input, target):
        if input.dim() > 2:
            input = input.view(input.size(0), input.size(1), -1)
            input = input.transpose(1, 2)
            input = input.contiguous().view(-1, input.size(2))
        target = target.view(-1, 1)
        logpt = F.log_softmax(input, dim=1)
        logpt = logpt.gather(1, target)
        logpt = logpt.view(-1)
        pt = logpt.data.exp()
        if self.alpha is not None:
            if self.alpha.type() != input.data.type():
                self.alpha = self.alpha.type_as(input.data)
            at = self.alpha.gather(0, target.data.view(-1))
            logpt = logpt * at
        loss = -1 * (1 - pt) ** self.gamma * logpt
        if self.size_average:
            return loss.mean()
        else:
            return loss.sum()


class DiceLoss(nn.Module):
    def __init__(self, smooth: float = 1.0) -> None:
        super().__init__()
        self.smooth = smooth

    def forward(self, inputs, targets):
        inputs = inputs.view(-1)
        targets = targets.view(-1)
        intersection = (inputs * targets).sum()
        return 1 - (2.0 * intersection + self.smooth) / (inputs.sum() + targets.sum() + self.smooth)

    def extra_repr(self):
        return f"smooth={self.smooth}"


class TverskyLoss(DiceLoss):
    def __init__(self, alpha=0.5, beta=0.5, smooth=1):
        super().__init__(smooth)
        self.alpha, self.beta = alpha, beta

    def forward(self, inputs, targets):
        TP = (inputs * targets).sum()
        FP = ((1 - targets) * inputs).sum()
        FN = (targets * (1 - inputs)).sum()
        return 1 - (TP + self.smooth) / (TP + self.alpha * FP + self.beta * FN + self.smooth)


class CharbonnierLoss(nn.Module):
    def __init__(self, eps=1e-3, reduction="mean"):
        super().__init__()
        if reduction not in ["none", "mean", "sum"]:
            raise ValueError(f"Unsupported reduction mode: {reduction}. Supported ones are: none, mean, sum")
        self.eps, self.reduction = eps, reduction

    def forward(self, x, y):
        loss = torch.sqrt((x - y) ** 2 + self.eps**2)
        return {"none": lambda l: l, "mean": torch.mean, "sum": torch.sum}[self.reduction](loss)


class CenterLoss(nn.Module):
    def __init__(self, num_classes=10, feat_dim=2):
        super().__init__()
        self.num_classes = num_classes
        self.centers = nn.Parameter(torch.randn(num_classes, feat_dim))

    def forward(self, x, labels):
        batch_size = x.size(0)
        distmat = torch.pow(x, 2).sum(dim=1, keepdim=True).expand(batch_size, self.num_classes) + \
            torch.pow(self.centers, 2).sum(dim=1, keepdim=True).expand(self.num_classes, batch_size).t()
        distmat = distmat.addmm(x, self.centers.t(), beta=1, alpha=-2)
        classes = torch.arange(self.num_classes).long()
        labels = labels.unsqueeze(1).expand(batch_size, self.num_classes)
        mask = labels.eq(classes.expand(batch_size, self.num_classes))
        print(mask.int())
        dist = distmat * mask.float()
        return dist.clamp(min=1e-12, max=1e+12).sum() / batch_size


class NTXentLoss(nn.Module):
    def __init__(self, temperature=0.5):
        super().__init__()
        self.t = temperature

    def forward(self, zi, zj):
        n = zi.size(0)
        z = F.normalize(torch.cat([zi, zj]), dim=1)
        sim = z @ z.T / self.t
        sim.masked_fill_(torch.eye(2 * n, dtype=torch.bool), float("-inf"))
        target = torch.arange(2 * n).roll(n)
        print(target)
        return F.cross_entropy(sim, target)


def giou(p, t):
    lt = torch.max(p[:, :2], t[:, :2])
    rb = torch.min(p[:, 2:], t[:, 2:])
    wh = (rb - lt).clamp_(min=0)
    inter = wh.prod(1)
    ap = (p[:, 2:] - p[:, :2]).prod(1)
    at = (t[:, 2:] - t[:, :2]).prod(1)
    union = ap + at - inter
    c = (torch.max(p[:, 2:], t[:, 2:]) - torch.min(p[:, :2], t[:, :2])).prod(1)
    return inter / union - (c - union) / c


print(FocalLoss(2, alpha=[0.25, 0.75, 1.0])(torch.randn(2, 3, 4, 4), torch.randint(0, 3, (2, 4, 4))).shape)
fl = FocalLoss(0)(torch.zeros(3, 2), torch.tensor([0, 1, 1]))
print("focal zero logits: {:.4f}".format(fl.item()))
d = DiceLoss()
print(d, d(torch.ones(2, 2), torch.ones(2, 2)).item())
print(d(torch.tensor([1., 0., 1., 0.]), torch.tensor([1., 1., 0., 0.])))
print(TverskyLoss(), TverskyLoss(0.3, 0.7)(torch.tensor([1., 0.]), torch.tensor([1., 1.])))
print(CharbonnierLoss(reduction="none")(torch.zeros(3), torch.zeros(3)))
try:
    CharbonnierLoss(reduction="avg")
except ValueError as e:
    print(repr(e))
c = CenterLoss(4, 2)
l = c(torch.randn(3, 2), torch.tensor([0, 3, 1]))
l.backward()
print(l.shape, c.centers.grad.shape)
print(NTXentLoss()(torch.randn(3, 8), torch.randn(3, 8)).shape)
print(giou(torch.tensor([[0., 0., 2., 2.]]), torch.tensor([[1., 1., 3., 3.]])))
print(giou(torch.tensor([[0., 0., 1., 1.]]), torch.tensor([[0., 0., 1., 1.]])))
