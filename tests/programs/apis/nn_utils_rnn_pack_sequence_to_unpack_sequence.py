# torch.nn.utils.rnn.pack_sequence
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
from torch.nn.utils.rnn import *
from torch.nn.utils.rnn import pack_sequence
a = torch.tensor([1, 2, 3])
b = torch.tensor([4, 5])
c = torch.tensor([6])
print(pack_sequence([a, b, c]))

# torch.nn.utils.rnn.pad_packed_sequence
from torch.nn.utils.rnn import *
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence
seq = torch.tensor([[1, 2, 0], [3, 0, 0], [4, 5, 6]])
lens = [2, 1, 3]
packed = pack_padded_sequence(
    seq, lens, batch_first=True, enforce_sorted=False
)
print(packed)
seq_unpacked, lens_unpacked = pad_packed_sequence(packed, batch_first=True)
print(seq_unpacked)
print(lens_unpacked)

# torch.nn.utils.rnn.pad_sequence
from torch.nn.utils.rnn import *
from torch.nn.utils.rnn import pad_sequence
a = torch.ones(25, 300)
b = torch.ones(22, 300)
c = torch.ones(15, 300)
print(pad_sequence([a, b, c]).size())

# torch.nn.utils.rnn.unpack_sequence
from torch.nn.utils.rnn import *
from torch.nn.utils.rnn import pack_sequence, unpack_sequence
a = torch.tensor([1, 2, 3])
b = torch.tensor([4, 5])
c = torch.tensor([6])
sequences = [a, b, c]
print(sequences)
packed_sequences = pack_sequence(sequences)
print(packed_sequences)
unpacked_sequences = unpack_sequence(packed_sequences)
print(unpacked_sequences)
