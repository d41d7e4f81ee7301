import torch
from torch.nn.utils.rnn import pack_padded_sequence
x = torch.zeros(3, 5, 2)
print(pack_padded_sequence(x, torch.tensor([5, 3, 1]), batch_first=True).batch_sizes.tolist())
pack_padded_sequence(x, torch.tensor([5, 3, 0]), batch_first=True)
