import torch as t
from torch import nn

class Siamese(nn.Module):
    def __init__(s):
        super().__init__()
        s.cnn = nn.Sequential(nn.Conv2d(1, 4, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.LazyLinear(16))
    def forward(s, *imgs):
        return [s.cnn(i) for i in imgs]

net = Siamese()
a, p, n = (t.rand(5, 1, 12, 12) for _ in range(3))
ea, ep, en = net(a, p, n)
print(ea.shape, len(list(net.parameters())), net.cnn[-1])
loss = nn.TripletMarginLoss(margin=1.0, p=2, swap=True)
print(loss(ea, ep, en).shape, loss.margin, loss.swap)
d = nn.PairwiseDistance(p=1, keepdim=True)(ea, ep)
print(d.shape)
print(nn.functional.pairwise_distance(t.tensor([[0., 0.]]), t.tensor([[3., 4.]]), eps=0))
print(t.cdist(t.tensor([[0., 0.], [3., 0.]]), t.tensor([[0., 4.], [0., 0.], [3., 0.]])))
print(nn.CosineSimilarity(dim=1)(ea, ep).shape)
target = t.tensor([1, -1, 1, 1, -1])
print(nn.CosineEmbeddingLoss(margin=0.2)(ea, en, target).shape)
