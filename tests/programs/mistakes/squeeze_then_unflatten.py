import torch
from torch import nn

decoder = nn.Sequential(nn.Linear(8, 64), nn.Unflatten(1, (4, 4, 4)), nn.ConvTranspose2d(4, 1, 2, 2))
print(decoder(torch.zeros(3, 8)).shape)
wider = nn.Sequential(nn.Linear(8, 60), *decoder[1:])
print(wider)
wider(torch.zeros(3, 8))
