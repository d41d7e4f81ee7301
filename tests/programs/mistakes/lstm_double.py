import torch
lstm = torch.nn.LSTM(3, 4)
x = torch.zeros(2, 1, 3).double()
print(x.dtype)
try:
    lstm(x.float(), (torch.zeros(1, 1, 4).double(), torch.zeros(1, 1, 4)))
except (ValueError, RuntimeError) as e:
    print(type(e).__name__, e)
lstm(x)
