"""Variable-length sentences need their own collate_fn."""
import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader

sentences = ["the cat sat", "a dog", "the dog sat on a cat", "on"]
vocab = {"<pad>": 0}
for s in sentences:
    for w in s.split():
        vocab.setdefault(w, len(vocab))
print(vocab)

encoded = [torch.tensor([vocab[w] for w in s.split()]) for s in sentences]
pairs = list(zip(encoded, [1, 0, 1, 0]))


def collate(batch):
    xs, ys = zip(*batch)
    lengths = torch.tensor([len(x) for x in xs])
    padded = pad_sequence(xs, batch_first=True, padding_value=vocab["<pad>"])
    mask = torch.arange(padded.size(1))[None, :] < lengths[:, None]
    return {"ids": padded, "mask": mask, "lengths": lengths, "labels": torch.tensor(ys, dtype=torch.float)}


for batch in DataLoader(pairs, batch_size=2, collate_fn=collate):
    for key, value in batch.items():
        print(f"{key:8} {value.shape} {value.dtype}")
    print(batch["ids"])
    print(batch["mask"].int().tolist())
