import torch
seqs = [torch.arange(n) for n in (3, 3, 5)]
print([tuple(s.shape) for s in seqs])
print(torch.nn.utils.rnn.pad_sequence(seqs, batch_first=True).shape)
print(torch.stack(seqs[:2]).shape)
print(torch.stack(seqs).shape)
