import torch


def accuracy(output, target, topk=(1,)):
    """Computes the accuracy over the k top predictions for the specified values of k"""
    with torch.no_grad():
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


class AverageMeter(object):
    """Computes and stores the average and current value"""
    def __init__(self, name, fmt=':f'):
        self.name = name
        self.fmt = fmt
        self.reset()

    def reset(self):
        self.val = self.avg = self.sum = self.count = 0

    def update(self, val, n=1):
        self.val = val
        self.sum += val * n
        self.count += n
        self.avg = self.sum / self.count

    def __str__(self):
        fmtstr = '{name} {val' + self.fmt + '} ({avg' + self.fmt + '})'
        return fmtstr.format(**self.__dict__)


scores = torch.tensor([[.1, .2, .7], [.8, .15, .05], [.3, .4, .3], [.25, .35, .4]])
target = torch.tensor([2, 1, 1, 0])
a1, a2 = accuracy(scores, target, topk=(1, 2))
print(a1, a2)
top1 = AverageMeter("Acc@1", ":6.2f")
top1.update(a1.item(), 4)
top1.update(100.0, 4)
print(top1)

pred = scores.argmax(dim=1)
print(pred, (pred == target).sum().item(), "/", len(target))
conf = torch.zeros(3, 3, dtype=torch.long)
for t, p in zip(target, pred):
    conf[t, p] += 1
print(conf)
tp = conf.diag()
print("precision", tp / conf.sum(0).clamp(min=1), "recall", tp / conf.sum(1))
flat = torch.bincount(3 * target + pred, minlength=9).view(3, 3)
print(torch.equal(flat, conf))
