import torch
from torch import nn

N, C = 4, 5
logits = torch.randn(N, C, requires_grad=True)
target = torch.randn(N, C)
labels = torch.tensor([0, 1, 4, 2])
multi = torch.zeros(N, C)
sign = torch.tensor([1., -1., 1., -1.])
prob = torch.softmax(torch.randn(N, C), 1)

losses = [
    (nn.L1Loss(), (logits, target)),
    (nn.MSELoss(), (logits, target)),
    (nn.SmoothL1Loss(beta=0.5), (logits, target)),
    (nn.HuberLoss(delta=2.0), (logits, target)),
    (nn.CrossEntropyLoss(), (logits, labels)),
    (nn.NLLLoss(), (logits.log_softmax(1), labels)),
    (nn.BCEWithLogitsLoss(), (logits, multi)),
    (nn.BCELoss(), (logits.sigmoid(), multi)),
    (nn.KLDivLoss(reduction="batchmean"), (logits.log_softmax(1), prob)),
    (nn.PoissonNLLLoss(), (logits, target.abs())),
    (nn.GaussianNLLLoss(), (logits, target, torch.ones(N, C))),
    (nn.HingeEmbeddingLoss(), (logits[:, 0], sign)),
    (nn.MultiLabelMarginLoss(), (logits, torch.tensor([[3, 0, -1, -1, -1]] * N))),
    (nn.MultiLabelSoftMarginLoss(), (logits, multi)),
    (nn.SoftMarginLoss(), (logits[:, 0], sign)),
    (nn.MultiMarginLoss(), (logits, labels)),
    (nn.MarginRankingLoss(margin=0.1), (logits[:, 0], logits[:, 1], sign)),
    (nn.CosineEmbeddingLoss(), (logits, target, sign)),
    (nn.TripletMarginLoss(), (logits, target, prob)),
    (nn.TripletMarginWithDistanceLoss(distance_function=nn.PairwiseDistance()), (logits, target, prob)),
]
for fn, args in losses:
    out = fn(*args)
    print(f"{type(fn).__name__:<32}{tuple(out.shape)!s:<5}{out.requires_grad} {fn.reduction}")
    logits.grad = None
    out.backward()
    assert logits.grad.shape == (N, C)
