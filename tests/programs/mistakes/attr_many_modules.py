import torch
from torch import nn, optim
import torch.nn.functional as F

guesses = [(torch, 'concatenate'), (torch, 'concatenat'), (torch, 'array'), (torch, 'tensors'), (torch, 'Float'), (torch, 'float32'), (torch, 'random'), (torch, 'choice'), (nn, 'Conv2D'), (nn, 'Relu'), (nn, 'LinearLayer'), (nn, 'BatchNorm'), (nn, 'Dense'), (nn, 'Attention'), (F, 'Linear'), (F, 'maxpool2d'), (F, 'crossentropy'), (F, 'upsample'), (optim, 'adam'), (optim, 'Adamw'), (optim, 'ADAM'), (optim.lr_scheduler, 'StepLr'), (nn.init, 'xavier'), (torch.utils.data, 'Dataloader')]
for mod, name in guesses:
    if hasattr(mod, name):
        print(f"{mod.__name__}.{name}: {type(getattr(mod, name)).__name__}")
        continue
    try:
        getattr(mod, name)
    except AttributeError as error:
        print(error)
torch.nn.Convolution2d
