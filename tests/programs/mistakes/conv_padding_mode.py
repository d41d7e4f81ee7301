import torch
import torch.nn as nn
print(nn.Conv2d(1, 1, 3, padding='same', padding_mode='reflect')(torch.zeros(1, 1, 5, 5)).shape)
for args in ({'padding': 'full'}, {'padding_mode': 'mirror'}, {'padding': 'same', 'stride': 2}):
    try:
        print(nn.Conv2d(1, 1, 3, **args))
    except ValueError as exc:
        print(args, '\n   ', str(exc).split('{')[0])
nn.Conv2d(1, 1, 3, padding=4, padding_mode='circular')(torch.zeros(1, 1, 3, 3))
