import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

x = torch.zeros(3, 5, 2)
packed = pack_padded_sequence(x, [2, 5, 3], batch_first=True, enforce_sorted=False)
print(packed.data.shape, packed.batch_sizes)
print(pad_packed_sequence(packed, batch_first=True)[0].shape)
packed = pack_padded_sequence(x, [2, 5, 3], batch_first=True)
