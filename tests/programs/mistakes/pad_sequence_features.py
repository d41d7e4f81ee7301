import torch
from torch.nn.utils.rnn import pad_sequence
a, b, c = torch.zeros(4, 3), torch.zeros(2, 3), torch.zeros(3, 2)
print(pad_sequence([a, b]).shape)
print(pad_sequence([a, b], batch_first=True, padding_value=-1.)[1].shape)
print(pad_sequence([a, b, c]).shape)
