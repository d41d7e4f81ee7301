import torch
rnn = torch.nn.RNN(3, 5, batch_first=True)
print(rnn(torch.zeros(4, 3))[0].shape)
print(rnn(torch.zeros(2, 4, 3))[0].shape)
frames = torch.zeros(2, 4, 3, 3)
rnn(frames)
