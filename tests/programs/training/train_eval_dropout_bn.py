import torch
import torch.nn as nn

x = torch.ones(2, 4)
drop = nn.Dropout(p=0.5)
drop.eval()
print(drop(x), drop(x) is x)
print(nn.Dropout(0.0)(x))
print(nn.Dropout(1.0)(x))

bn = nn.BatchNorm1d(2, momentum=0.5)
bn.train()
data = torch.tensor([[0., 10.], [2., 20.], [4., 30.]])
bn(data)
print(bn.running_mean, bn.running_var, bn.num_batches_tracked)
bn.eval()
bn(data)
print(bn.running_mean, bn.num_batches_tracked)
print([k for k, _ in nn.BatchNorm2d(3, affine=False).state_dict().items()],
      list(nn.BatchNorm2d(3, track_running_stats=False).state_dict()), list(nn.InstanceNorm2d(3).state_dict()))
print(nn.functional.dropout(x, 0.9, training=False))
model = nn.Sequential(bn, drop)
print(model.training, [m.training for m in model.modules()])
model.train()
try:
    nn.Dropout(1.5)
except ValueError as e:
    print(e)
bn.train()(data[:1])
