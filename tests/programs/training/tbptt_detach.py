"""Truncated back-propagation through time: the hidden state is detached between chunks."""
import torch
import torch.nn as nn

lstm = nn.LSTM(5, 6, num_layers=2, batch_first=True)
head = nn.Linear(6, 5)
opt = torch.optim.Adam([*lstm.parameters(), *head.parameters()])


def repackage_hidden(h):
    """Wraps hidden states in new Tensors, to detach them from their history."""
    if isinstance(h, torch.Tensor):
        return h.detach()
    return tuple(repackage_hidden(v) for v in h)


seq = torch.randn(2, 23, 5)
bptt = 8
hidden = None
for i in range(0, seq.size(1) - 1, bptt):
    n = min(bptt, seq.size(1) - 1 - i)
    data, target = seq[:, i:i + n], seq[:, i + 1:i + 1 + n]
    if hidden is not None:
        hidden = repackage_hidden(hidden)
    opt.zero_grad()
    out, hidden = lstm(data, hidden)
    loss = (head(out) - target).abs().mean()
    loss.backward()
    opt.step()
    print(i, tuple(data.shape), tuple(out.shape), [tuple(h.shape) for h in hidden], hidden[0].grad_fn is not None)
print(repackage_hidden(hidden)[1].requires_grad)
