import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence, pack_sequence

a = torch.tensor([1, 2, 3])
b = torch.tensor([4, 5])
c = torch.tensor([6])
packed = pack_sequence([a, b, c])
print(packed)
print(packed.data, packed.batch_sizes)
seq, lens = pad_packed_sequence(packed, batch_first=True)
print(seq, lens)

x = torch.randn(4, 6, 3)
lengths = torch.tensor([2, 6, 4, 1])
p = pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
print(p.data.shape, p.batch_sizes, p.sorted_indices, p.unsorted_indices)
gru = torch.nn.GRU(3, 5, bidirectional=True, batch_first=True)
out, h = gru(p)
print(type(out).__name__, out.data.shape, h.shape)
unpacked, lens = pad_packed_sequence(out, batch_first=True, padding_value=-1.0, total_length=8)
print(unpacked.shape, lens)
print(unpacked[3, 1:, 0])
pack_padded_sequence(x, lengths, batch_first=True)
