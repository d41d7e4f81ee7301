from collections import Counter
import torch

corpus = "the quick brown fox jumps over the lazy dog the end".split()
counts = Counter(corpus)
vocab = {w: i for i, (w, _) in enumerate(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])))}
print(vocab)
ids = torch.tensor([vocab[w] for w in corpus])
print(ids, ids.shape)
windows = ids.unfold(0, 3, 1)
print(windows[:2], windows.shape)
bow = torch.zeros(len(vocab)).index_add_(0, ids, torch.ones(len(ids)))
print(bow)
cooc = torch.zeros(len(vocab), len(vocab), dtype=torch.int32)
for a, b in zip(ids, ids[1:]):
    cooc[a, b] += 1
print(cooc[vocab["the"]], cooc.sum())
inv = [w for w, _ in sorted(vocab.items(), key=lambda kv: kv[1])]
print(" ".join(inv[i] for i in ids[:4]))
lens = [3, 1, 2]
padded = torch.zeros(3, 4, dtype=torch.long)
for i, (chunk, n) in enumerate(zip(ids.split([3, 1, 2, 5]), lens)):
    padded[i, :n] = chunk
print(padded, (padded != 0).sum(1))
tf = bow / bow.sum()
print(f"{tf[vocab['the']]:.4f}", tf.shape)
emb = torch.eye(len(vocab))[ids].mean(0)
print(emb.shape, vocab["cat"])
