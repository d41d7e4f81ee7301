import torch
from torch import nn

crit = nn.AdaptiveLogSoftmaxWithLoss(in_features=16, n_classes=50, cutoffs=[5, 20], div_value=2.0)
print(crit)
h = torch.randn(9, 16)
y = torch.randint(0, 50, (9,))
out = crit(h, y)
print(type(out).__name__, out._fields)
print(out.output.shape, out.loss.shape)
print(crit.log_prob(h).shape, crit.predict(h).shape, crit.predict(h).dtype)
for n, p in crit.named_parameters():
    print(n, list(p.shape))
out.loss.backward()
print(crit.head.weight.grad.shape)
nn.AdaptiveLogSoftmaxWithLoss(16, 50, cutoffs=[20, 5])
