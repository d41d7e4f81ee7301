import torch
import torch.utils.data
import torch.nn.utils.rnn as rnn_utils
import torch.nn.init as init
import torch.optim.lr_scheduler as sched
from torch.nn.modules import activation, batchnorm, container, conv, dropout, linear, loss, normalization, pooling, rnn, sparse, transformer
from torch.nn.modules.module import Module
from torch.nn.modules.batchnorm import _BatchNorm
from torch.nn.modules.dropout import _DropoutNd
from torch.nn.modules.pooling import _MaxPoolNd
from torch.nn.init import trunc_normal_, xavier_uniform_ as xavier
from torch.utils.data import DataLoader, Dataset, random_split, default_collate
from torch.autograd import Variable, Function, grad
from torch.utils.checkpoint import checkpoint
from torch.nn.utils import clip_grad_norm_
from torch import linalg as LA, fft, special

for mod in (activation.GELU(), batchnorm.BatchNorm1d(2), container.Sequential(), conv.Conv1d(1, 1, 1), dropout.Dropout2d(), linear.Bilinear(1, 1, 1), loss.MSELoss(), normalization.GroupNorm(1, 2), pooling.AvgPool1d(2), rnn.GRUCell(1, 1), sparse.Embedding(2, 2)):
    print(mod, isinstance(mod, Module), type(mod).__module__)
print(isinstance(torch.nn.SyncBatchNorm(3), _BatchNorm), issubclass(torch.nn.Dropout3d, _DropoutNd), issubclass(torch.nn.MaxPool3d, _MaxPoolNd), transformer.TransformerEncoderLayer(4, 2).norm1)
print(trunc_normal_(torch.empty(2, 2)).shape, xavier(torch.empty(2, 3)).shape, init.zeros_(torch.empty(2)), Variable(torch.ones(2)))
print(default_collate([(torch.zeros(2), 1), (torch.ones(2), 2)]), LA.norm(torch.tensor([3., 4.])).shape, fft.rfft(torch.zeros(8)).shape, special.expit(torch.zeros(1)).shape)
print(checkpoint(torch.nn.Linear(2, 3), torch.zeros(1, 2), use_reentrant=False).shape, rnn_utils.pad_sequence([torch.ones(2), torch.ones(1)]).T.tolist(), sched.StepLR.__name__)
