import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_sequence, unpad_sequence

x = torch.zeros(5, 3, 2)          # T, B, F
print(pack_padded_sequence(x, [5, 3, 2]).data.shape)
seqs = [torch.ones(n, 2) * n for n in (1, 3, 2)]
padded = pad_sequence(seqs)
print(padded.shape, padded[..., 0].T)
print(pad_sequence(seqs, batch_first=True, padding_value=-1)[..., 0])
print(pad_sequence(seqs, batch_first=True, padding_side="left")[..., 0])
print([t.shape for t in unpad_sequence(padded, torch.tensor([1, 3, 2]))])
for lengths in ([5, 3], [5, 3, 0], [9, 1, 1]):
    try:
        print(pack_padded_sequence(x, lengths).data.shape)
    except RuntimeError as e:
        print(lengths, e)
pad_sequence(torch.ones(2, 2).unbind() + (torch.ones(1, 1),))
