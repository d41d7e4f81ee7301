import random
from itertools import combinations

import torch
import torch.nn as nn
import torch.nn.functional as F


class EmbeddingNet(nn.Module):
    def __init__(self):
        super(EmbeddingNet, self).__init__()
        self.convnet = nn.Sequential(nn.Conv2d(1, 32, 5), nn.PReLU(),
                                     nn.MaxPool2d(2, stride=2),
                                     nn.Conv2d(32, 64, 5), nn.PReLU(),
                                     nn.MaxPool2d(2, stride=2))

        self.fc = nn.Sequential(nn.Linear(64 * 4 * 4, 64),
                                nn.PReLU(),
                                nn.Linear(64, 64),
                                nn.PReLU(),
                                nn.Linear(64, 2)
                                )

    def forward(self, x):
        output = self.convnet(x)
        output = output.view(output.size()[0], -1)
        output = self.fc(output)
        return output

    def get_embedding(self, x):
        return self.forward(x)


class EmbeddingNetL2(EmbeddingNet):
    def __init__(self):
        super(EmbeddingNetL2, self).__init__()

    def forward(self, x):
        output = super(EmbeddingNetL2, self).forward(x)
        # not in place: pow still needs its input for the gradient
        output = output / output.pow(2).sum(1, keepdim=True).sqrt()
        return output


class SiameseNet(nn.Module):
    def __init__(self, embedding_net):
        super(SiameseNet, self).__init__()
        self.embedding_net = embedding_net

    def forward(self, x1, x2):
        output1 = self.embedding_net(x1)
        output2 = self.embedding_net(x2)
        return output1, output2

    def get_embedding(self, x):
        return self.embedding_net(x)


class TripletNet(SiameseNet):
    def forward(self, *images):
        return tuple(map(self.embedding_net, images))


class ContrastiveLoss(nn.Module):
    """
    Contrastive loss
    Takes embeddings of two samples and a target label == 1 if samples are from the same class and label == 0 otherwise
    """

    def __init__(self, margin):
        super(ContrastiveLoss, self).__init__()
        self.margin = margin
        self.eps = 1e-9

    def forward(self, output1, output2, target, size_average=True):
        distances = (output2 - output1).pow(2).sum(1)  # squared distances
        losses = 0.5 * (target.float() * distances +
                        (1 + -1 * target).float() * F.relu(self.margin - (distances + self.eps).sqrt()).pow(2))
        return losses.mean() if size_average else losses.sum()


class TripletSelector:
    """
    Implementation should return indices of anchors, positive and negative samples
    """

    def get_triplets(self, embeddings, labels):
        raise NotImplementedError


class AllTripletSelector(TripletSelector):
    def get_triplets(self, embeddings, labels):
        labels = labels.cpu().data.tolist()
        triplets = []
        for label in sorted(set(labels)):
            label_indices = [i for i, l in enumerate(labels) if l == label]
            if len(label_indices) < 2:
                continue
            negative_indices = [i for i, l in enumerate(labels) if l != label]
            anchor_positives = list(combinations(label_indices, 2))  # All anchor-positive pairs
            triplets += [[a, p, n] for a, p in anchor_positives for n in negative_indices]
        return torch.LongTensor(triplets)


siamese = SiameseNet(EmbeddingNetL2())
triplet = TripletNet(siamese.embedding_net)
x1, x2 = torch.rand(4, 1, 28, 28), torch.rand(4, 1, 28, 28)
o1, o2 = siamese(x1, x2)
same = torch.tensor([1, 0, 1, 0])
loss = ContrastiveLoss(1.)(o1, o2, same)
loss.backward()
print(o1.shape, o2.shape, loss.shape, siamese.embedding_net.convnet[1].weight.grad.shape)
print(ContrastiveLoss(1.)(torch.zeros(2, 2), torch.tensor([[0., 0.], [0., 2.]]), torch.tensor([1, 1])))

a, p, n = triplet(x1, x2, x1.flip(-1))
for crit in (nn.TripletMarginLoss(margin=1.0, p=2), nn.TripletMarginWithDistanceLoss(distance_function=lambda u, v: 1 - F.cosine_similarity(u, v))):
    print(type(crit).__name__, crit(a, p, n).shape)
print(nn.CosineEmbeddingLoss(margin=0.2, reduction="none")(a, p, torch.tensor([1, -1, 1, 1])).size())

labels = torch.tensor([0, 1, 0, 1, 2])
triplets = AllTripletSelector().get_triplets(None, labels)
print(triplets.shape, triplets.tolist())
emb = triplet.get_embedding(torch.rand(5, 1, 28, 28))
ap = (emb[triplets[:, 0]] - emb[triplets[:, 1]]).pow(2).sum(1)
an = (emb[triplets[:, 0]] - emb[triplets[:, 2]]).pow(2).sum(1)
print(F.relu(ap - an + 1.0).shape, F.pairwise_distance(o1, o2).shape, torch.cdist(emb, emb).shape)
try:
    TripletSelector().get_triplets(emb, labels)
except NotImplementedError as e:
    print(repr(e))
