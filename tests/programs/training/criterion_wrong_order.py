import torch
import torch.nn as nn

x = torch.randn(4, 3)
y = torch.tensor([0, 1, 2, 0])
model = nn.Linear(3, 3)
loss_fn = nn.CrossEntropyLoss()
print(loss_fn(model(x), y).shape)
for attempt in ("loss_fn(y, model(x))", "nn.CrossEntropyLoss(model(x), y)", "loss_fn(model(x))", "nn.functional.mse_loss(model(x), y)", "nn.functional.mse_loss(model(x), y.float().view(4, 1))",
                "nn.NLLLoss()(model(x), y.int())", "nn.functional.nll_loss(model(x), torch.zeros(4, 3))", "nn.functional.cross_entropy(model(x), torch.zeros(5, dtype=torch.long))",
                "nn.functional.l1_loss(model(x), 3.0)", "nn.KLDivLoss()(model(x), y)", "nn.functional.cosine_embedding_loss(x, x, torch.ones(3))", "nn.functional.triplet_margin_loss(x, x, torch.zeros(4, 2))",
                "nn.MSELoss(reduction='avg')(x, x)", "nn.functional.cross_entropy(x, y, weight=torch.ones(2))", "nn.functional.cross_entropy(x, y, reduction='mean_batch')",
                "nn.functional.cross_entropy(x, y, label_smoothing=2.0)", "nn.functional.margin_ranking_loss(x, x, torch.ones(4, 2))", "nn.functional.multilabel_margin_loss(x, y)", "nn.functional.gaussian_nll_loss(x, x, torch.ones(5))"):
    try:
        r = eval(attempt)
        print(attempt, "->", tuple(r.shape) if torch.is_tensor(r) else type(r).__name__)
    except Exception as e:
        print(attempt, "->", type(e).__name__ + ":", str(e).splitlines()[0])
