import torch
from torch import nn
vocab = {"<pad>": 0, "我": 1, "爱": 2, "学习": 3, "深度": 4}
emb = nn.Embedding(len(vocab), 2, padding_idx=0)
print(emb, emb.weight[0])
pre = nn.Embedding.from_pretrained(torch.tensor([[0., 0.], [1., 1.], [2., 4.]]))
print(pre(torch.tensor([[1, 2], [0, 1]])))
print(pre.weight.requires_grad)
sents = [["我", "爱", "学习"], ["深度", "学习"], ["我"]]
ids = [torch.tensor([vocab[w] for w in s]) for s in sents]
pad = nn.utils.rnn.pad_sequence(ids, batch_first=True)
print(pad)
lens = torch.tensor([len(s) for s in sents])
mask = torch.arange(pad.size(1))[None, :] < lens[:, None]
print(mask)
packed = nn.utils.rnn.pack_padded_sequence(pad, lens, batch_first=True)
print(packed)
back, l = nn.utils.rnn.pad_packed_sequence(packed, batch_first=True)
print(torch.equal(back, pad), l)
scores = torch.zeros(3, 3).masked_fill(~mask, float("-inf"))
print(scores)
print(torch.softmax(scores, -1))
bag = nn.EmbeddingBag.from_pretrained(torch.tensor([[1., 2.], [3., 4.], [5., 6.]]), mode="mean")
print(bag(torch.tensor([0, 1, 2]), torch.tensor([0, 2])))
emb(torch.tensor([vocab["<pad>"], 5]))
