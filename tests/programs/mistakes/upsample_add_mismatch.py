import torch
import torch.nn as nn

class FPN(nn.Module):
    def __init__(self, channels=(4, 8, 16), d=6):
        super().__init__()
        self.lateral = nn.ModuleList([nn.Conv2d(c, d, 1) for c in channels])
        self.up = nn.Upsample(scale_factor=2, mode='nearest')

    def forward(self, feats):
        outs = [l(f) for l, f in zip(self.lateral, feats)]
        for i in range(len(outs) - 1, 0, -1):
            up = self.up(outs[i])
            print(i, tuple(up.shape), '+', tuple(outs[i - 1].shape))
            outs[i - 1] = outs[i - 1] + up
        return outs

fpn = FPN()
print(fpn([torch.zeros(1, 4, 32, 32), torch.zeros(1, 8, 16, 16), torch.zeros(1, 16, 8, 8)])[0].shape)
fpn([torch.zeros(1, 4, 50, 50), torch.zeros(1, 8, 25, 25), torch.zeros(1, 16, 13, 13)])
