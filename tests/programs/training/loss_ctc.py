import torch
import torch.nn as nn

T, N, C, S = 12, 3, 6, 5
rnn = nn.LSTM(4, 10, bidirectional=True)
proj = nn.Linear(20, C)
feats = torch.randn(T, N, 4)
log_probs = proj(rnn(feats)[0]).log_softmax(2)
print(log_probs.shape)
targets = torch.randint(1, C, (N, S))
input_lengths = torch.full((N,), T, dtype=torch.long)
target_lengths = torch.tensor([5, 3, 4])

ctc = nn.CTCLoss(blank=0, zero_infinity=True)
loss = ctc(log_probs, targets, input_lengths, target_lengths)
print(loss.shape, ctc.blank, ctc.zero_infinity)
loss.backward()
print(rnn.weight_ih_l0.grad.shape, rnn.weight_hh_l0_reverse.grad.shape)
print(nn.CTCLoss(reduction="none")(log_probs, targets, input_lengths, target_lengths).shape)
flat = torch.cat([t[:n] for t, n in zip(targets, target_lengths.tolist())])
print(flat.shape, ctc(log_probs, flat, tuple([T] * N), (5, 3, 4)).shape)

# greedy decoding of a path we know
path = torch.tensor([0, 1, 1, 0, 2, 2, 0, 2])
collapsed = torch.unique_consecutive(path)
print(collapsed[collapsed != 0].tolist())
