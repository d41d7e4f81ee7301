import torch
import torch.nn.functional as F
log_p = torch.zeros(2, 4).log_softmax(-1)
q = torch.full((2, 4), 0.25)
print(F.kl_div(log_p, q, reduction='batchmean').shape, F.kl_div(log_p, q, reduction='none').shape)
for args, kw in [((log_p, q[:, :3]), {}), ((log_p, q), {'reduction': 'batch'}), ((log_p,), {}), ((log_p, q[0]), {'reduction': 'none'})]:
    try:
        print(F.kl_div(*args, **kw).shape)
    except Exception as e:
        print(type(e).__name__, '-', e)
torch.nn.KLDivLoss()(log_p, q.tolist())
