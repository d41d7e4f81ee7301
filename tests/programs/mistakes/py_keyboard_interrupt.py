import torch
from torch import nn
model = nn.Linear(1, 1)
try:
    for epoch in range(10):
        print('epoch', epoch, model(torch.zeros(epoch, 1)).shape)
        if epoch == 2:
            raise KeyboardInterrupt
except KeyboardInterrupt:
    print('stopped by hand, saving', list(model.state_dict()))
else:
    print('finished')
raise RuntimeError('again')
