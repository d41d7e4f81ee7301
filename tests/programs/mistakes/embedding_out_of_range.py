import torch
import torch.nn as nn

vocab = {w: i for i, w in enumerate("the cat sat on mat".split())}
emb = nn.Embedding(len(vocab), 4)


def encode(sentence):
    return torch.tensor([vocab.get(w, len(vocab)) for w in sentence.split()])


for s in ["the cat sat", "the mat", "the dog sat on the cat"]:
    ids = encode(s)
    print(s, "->", ids.tolist(), emb(ids).shape)
