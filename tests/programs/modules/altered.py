import torch, copy, pickle
from torch import nn
l = nn.LazyLinear(4); print(l, l.in_features, l.weight, l.has_uninitialized_params()); l(torch.randn(2,7)); print(l, l.in_features, type(l), l.weight.shape)
c = nn.LazyConv2d(4,3); c(torch.randn(1,5,8,8)); print(c, c.in_channels)
b = nn.LazyBatchNorm2d(); b(torch.randn(1,5,8,8)); print(b, b.num_features, type(b))
m = nn.Conv2d(3,8,3); m.stride=(2,2); print(m, m(torch.randn(1,3,9,9)).shape)
m2 = copy.deepcopy(m); m2.padding=(1,1); print(m2(torch.randn(1,3,9,9)).shape, m(torch.randn(1,3,9,9)).shape)
m3 = pickle.loads(pickle.dumps(m2)); print(m3, m3(torch.randn(1,3,9,9)).shape)
fc = nn.Linear(4,5); fc.weight = nn.Parameter(torch.randn(7,4)); fc.bias=None; print(fc, fc(torch.randn(2,4)).shape)
try: fc(torch.randn(2,5))
except RuntimeError as e: print(e)
bn = nn.BatchNorm2d(3); print(bn.weight, bn.bias, bn.running_mean, bn.running_var, bn.num_batches_tracked)
bn(torch.randn(2,3,4,4)); print(bn.num_batches_tracked); bn.reset_running_stats(); print(bn.running_mean, bn.num_batches_tracked)
bn.momentum=None; print(bn)
class MyBN(nn.BatchNorm2d):
    def _check_input_dim(self, x): print('check', x.shape)
print(MyBN(3)(torch.randn(2,3)).shape)
class MyLinear(nn.Linear):
    def __init__(self, a, b, scale=2):
        super().__init__(a, b); self.scale=scale
    def reset_parameters(self):
        print('reset'); super().reset_parameters()
    def forward(self, x): return super().forward(x)*self.scale
print(MyLinear(3,4)(torch.randn(2,3)).shape, MyLinear(3,4))
class WS(nn.Conv2d):
    def forward(self, x):
        w = self.weight - self.weight.mean(dim=(1,2,3), keepdim=True)
        return self._conv_forward(x, w, self.bias)
print(WS(3,4,3,padding=1)(torch.randn(1,3,5,5)).shape)
from torch.nn.modules.batchnorm import _BatchNorm
from torch.nn.modules.loss import _Loss, _WeightedLoss
from torch.nn.modules.conv import _ConvNd
class FL(_WeightedLoss):
    def __init__(self, weight=None, gamma=2.): super().__init__(weight); self.gamma=gamma
    def forward(self, i, t): return nn.functional.cross_entropy(i, t, self.weight)
print(FL(torch.ones(3)), FL(torch.ones(3))(torch.randn(2,3), torch.tensor([0,1])).shape, FL().reduction, FL(torch.ones(3)).state_dict())
from torch.nn.modules.utils import _pair
class MC(_ConvNd):
    def __init__(self, i, o, k): super().__init__(i,o,_pair(k),_pair(1),_pair(0),_pair(1),False,_pair(0),1,True,'zeros')
    def forward(self, x): return nn.functional.conv2d(x, self.weight, self.bias)
print(MC(3,4,3), MC(3,4,3)(torch.randn(1,3,5,5)).shape)
class L(nn.Module):
    def __init__(self, r=2, **k): super().__init__() if False else None; self.r=r; print('L init')
class X(nn.Linear, L):
    def __init__(self): nn.Linear.__init__(self, 2, 3); print('x')
e = nn.Embedding.from_pretrained(torch.tensor([[1.,2,3],[4,5,6]])); print(e(torch.tensor([1])), e, e.weight.requires_grad)
d = nn.Dropout(0.3); d.p=0.1; print(d, vars(d).keys()); 
r=nn.ReLU(); r.inplace=True; print(r)
import inspect; print(inspect.signature(nn.Linear), inspect.signature(MyLinear), inspect.signature(MyLinear.forward))

print(nn.PReLU().weight, nn.LayerNorm(3).weight, nn.GroupNorm(2,4,affine=False))
s=nn.SyncBatchNorm.convert_sync_batchnorm(nn.Sequential(nn.Conv2d(1,2,3), nn.BatchNorm2d(2))); print(s)
lstm=nn.LSTM(3,4,num_layers=2,bidirectional=True); print([n for n,_ in lstm.named_parameters()][:6], len(lstm.all_weights), lstm.mode); lstm.flatten_parameters()
gru=nn.GRU(3,4); gru.batch_first=True; print(gru(torch.randn(2,5,3))[0].shape)
x=nn.Linear(2,2)
x.in_features=9; print(x, x(torch.randn(1,2)).shape)
X()
