import torch
emb = torch.nn.Embedding(10, 3)
ids = torch.zeros(2, 5)
print(ids.dtype, emb.weight.shape, emb(ids.long()).shape, emb(ids.int()).shape)
emb(ids)
