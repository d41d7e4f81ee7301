import torch
from torch import nn
a, p, n = torch.zeros(4, 8), torch.ones(4, 8), torch.ones(4, 8) * 2
print(nn.TripletMarginLoss(margin=0.5)(a, p, n).shape)
print(nn.CosineEmbeddingLoss()(a, p, torch.ones(4)).shape, nn.MarginRankingLoss()(a[:, 0], p[:, 0], torch.ones(4)).shape)
trials = [
    lambda: nn.TripletMarginLoss()(a, p, n[:, :5]), lambda: nn.TripletMarginLoss()(a, p), lambda: nn.CosineEmbeddingLoss()(a, p, torch.ones(3)),
    lambda: nn.CosineEmbeddingLoss()(a, p, torch.ones(4, 1)), lambda: nn.MarginRankingLoss()(a, p[0, :3], torch.ones(4, 8)), lambda: nn.TripletMarginLoss(margin=-1.),
    lambda: nn.MultiMarginLoss()(a, torch.tensor([0, 1, 2, 8])), lambda: nn.MultiLabelMarginLoss()(a, torch.zeros(4, 5).long()), lambda: nn.GaussianNLLLoss()(a, p, torch.ones(3)),
    lambda: nn.HingeEmbeddingLoss()(a, torch.ones(5)), lambda: nn.GaussianNLLLoss()(a, p),
]
for i, t in enumerate(trials, 1):
    try:
        print(i, t())
    except Exception as e:
        print(i, type(e).__name__, e)
nn.MultiMarginLoss(p=3)
