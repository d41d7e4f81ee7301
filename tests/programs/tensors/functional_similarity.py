import torch
import torch.nn.functional as F

a = torch.tensor([[3., 4.], [0., 2.]])
print(F.normalize(a), F.normalize(a, p=1, dim=0), F.normalize(torch.zeros(1, 2)))
print(F.cosine_similarity(a, torch.tensor([[3., 4.], [2., 0.]])), F.cosine_similarity(torch.zeros(2, 5, 8), torch.zeros(2, 1, 8), dim=-1).shape)
print(F.cosine_similarity(a[:, None], a[None], dim=2).shape, F.pairwise_distance(a, torch.zeros(2, 2), eps=0.), F.pdist(a).shape, torch.cdist(a, a, p=1))
print(F.softmax(torch.zeros(2, 4), dim=-1), F.log_softmax(torch.zeros(3), 0).shape, F.softmin(torch.zeros(2), 0), torch.softmax(torch.tensor([0, 0]), 0, dtype=torch.float), F.softmax(torch.tensor([1., float("-inf")]), 0))
print(F.layer_norm(torch.tensor([[1., 1.]]), (2,)), F.normalize(torch.zeros(2, 3, 4), dim=(1, 2)).shape)
sims = F.normalize(a) @ F.normalize(a).T
print(sims, sims.fill_diagonal_(-1).argmax(1))
for bad in (lambda: F.cosine_similarity(a, torch.zeros(2, 3)), lambda: F.softmax(torch.tensor([1, 2]), 0), lambda: F.softmax(a, 2), lambda: F.softmax(a, 0.5), lambda: F.layer_norm(a, (3,))):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e).splitlines()[0])
