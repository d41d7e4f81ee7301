import torch
from torch import nn
a, b = torch.zeros(3, 2), torch.ones(3, 2)
for L in (nn.MSELoss, nn.L1Loss, nn.SmoothL1Loss, nn.HuberLoss, nn.PoissonNLLLoss, nn.SoftMarginLoss):
    print(L.__name__, L()(a, b).shape, L(reduction='none')(a, b).shape)
    try:
        print('   ', L()(a, torch.ones(2, 3)).shape)
    except Exception as e:
        print('   ', type(e).__name__, e)
nn.MSELoss(a, b).item()
