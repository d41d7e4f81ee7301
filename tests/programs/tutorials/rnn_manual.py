import torch
# 手写 RNN 前向
W = torch.tensor([[0.5]]); U = torch.tensor([[1.0]]); b = torch.zeros(1)
h = torch.zeros(1)
for t, x in enumerate([1.0, 2.0, 3.0]):
    h = torch.relu(W @ h + U @ torch.tensor([x]) + b)
    print(t, h.item())
rnn = torch.nn.RNN(1, 1, nonlinearity="relu", bias=False)
with torch.no_grad():
    rnn.weight_ih_l0.fill_(1.0)
    rnn.weight_hh_l0.fill_(0.5)
out, hn = rnn(torch.tensor([[[1.]], [[2.]], [[3.]]]))
print(out.shape, hn.shape)
print(rnn.weight_hh_l0, rnn.all_weights[0][0].shape)
cell = torch.nn.LSTMCell(1, 2)
hx, cx = cell(torch.zeros(3, 1))
print(hx.shape, cx.shape, cell)
rnn(torch.ones(2, 1, 5))
