import torch
from dataclasses import dataclass, field

@dataclass
class AverageMeter:
    name: str
    total: float = 0.0
    count: int = 0
    history: list = field(default_factory=list)
    def update(self, val, n=1):
        self.total += val * n
        self.count += n
        self.history.append(val)
    @property
    def avg(self):
        return self.total / max(self.count, 1)
    def __str__(self):
        return f"{self.name}: {self.avg:.3f} (n={self.count})"

def accuracy(output, target, topk=(1,)):
    """Computes the accuracy over the k top predictions"""
    maxk = max(topk)
    batch_size = target.size(0)
    _, pred = output.topk(maxk, 1, True, True)
    pred = pred.t()
    correct = pred.eq(target.view(1, -1).expand_as(pred))
    res = []
    for k in topk:
        correct_k = correct[:k].reshape(-1).float().sum(0, keepdim=True)
        res.append(correct_k.mul_(100.0 / batch_size))
    return res

out = torch.tensor([[0.1, 0.5, 0.4], [0.8, 0.15, 0.05], [0.2, 0.3, 0.5], [0.25, 0.6, 0.15]])
tgt = torch.tensor([2, 0, 2, 0])
a1, a2 = accuracy(out, tgt, topk=(1, 2))
print(a1, a2)
m = AverageMeter("top1")
m.update(a1.item(), 4)
m.update(100.0, 4)
print(m, m.history)
thr = (out > 0.3).long()
print(thr, thr.sum(1))
iou = lambda a, b: ((a & b).sum() / (a | b).sum()).item()
A = torch.tensor([1, 1, 0, 0], dtype=torch.bool)
B = torch.tensor([1, 0, 1, 0], dtype=torch.bool)
print(f"IoU={iou(A, B):.4f}", "Dice=%.4f" % (2 * (A & B).sum() / (A.sum() + B.sum())))
