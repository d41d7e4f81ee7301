import numpy as np
import torch
from torch import nn

net = nn.Sequential(nn.Linear(3, 4), nn.Tanh())
outs = []
with torch.no_grad():
    for n in (2, 3, 1):
        outs.append(net(torch.zeros(n, 3)).numpy())
print([o.shape for o in outs], np.concatenate(outs).shape, np.vstack(outs).shape, np.concatenate(outs, axis=0).ravel().shape)
print(np.stack([outs[0], outs[0]]).shape, np.array([o.shape[0] for o in outs]).sum(), len(np.hstack([o.flatten() for o in outs])))
labels = torch.arange(6).numpy()
print(labels, labels.tolist(), labels[labels > 2].shape, torch.from_numpy(labels[::2].copy()))
