import torch
from torch import nn
T, N, C, S = 12, 2, 5, 3
log_probs = torch.zeros(T, N, C).log_softmax(2)
targets = torch.ones(N, S, dtype=torch.long)
ctc = nn.CTCLoss(blank=0)
print(ctc(log_probs, targets, (T, T), (S, S)).shape)
for il, tl in (((T,), (S, S)), ((T, T), (S,)), ((T, T + 1), (S, S)), ((T, T), (S, S + 1)), ((T, T), (S, -1))):
    try:
        print(il, tl, ctc(log_probs, targets, il, tl).shape)
    except Exception as e:
        print(il, tl, type(e).__name__, e)
nn.CTCLoss(blank=5)(log_probs, targets, (T, T), (S, S))
