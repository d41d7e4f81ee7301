import torch
import torch.nn.functional as F

W = torch.arange(10.).view(5, 2)
ids = torch.tensor([[0, 4], [2, 2]])
print(F.embedding(ids, W))
print(F.embedding(torch.tensor(3), W), F.embedding(torch.zeros(0, dtype=torch.long), W).shape, W[ids].equal(F.embedding(ids, W)))
print(F.embedding_bag(ids, W, mode="sum"), F.embedding_bag(torch.tensor([0, 1, 2]), W, torch.tensor([0, 2]), mode="mean"), F.embedding_bag(ids, W, mode="max"))
emb = torch.nn.Embedding.from_pretrained(W)
print(emb, emb.weight.requires_grad, emb(torch.tensor([1])))
pad = torch.nn.Embedding(4, 3, padding_idx=1)
print(pad.weight[1], pad(torch.tensor([1, 1])).shape)
table = torch.zeros(4, 2, requires_grad=True)
F.embedding(torch.tensor([0, 0, 3]), table, padding_idx=3).sum().backward()
print(table.grad)
bag = torch.nn.EmbeddingBag(5, 2, mode="sum")
print(bag, bag(torch.tensor([1, 2, 4]), torch.tensor([0, 1])).shape)
for bad in (lambda: F.embedding(torch.tensor([5]), W), lambda: F.embedding(torch.tensor([0.]), W), lambda: F.embedding(torch.tensor([-1]), W), lambda: torch.nn.Embedding(3, 2, padding_idx=9), lambda: F.embedding([1], W)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
