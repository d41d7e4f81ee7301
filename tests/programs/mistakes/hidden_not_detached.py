import torch
import torch.nn as nn

# 循环神经网络：隐藏状态忘记 detach
rnn = nn.RNN(input_size=3, hidden_size=5, batch_first=True)
head = nn.Linear(5, 1)
params = list(rnn.parameters()) + list(head.parameters())
opt = torch.optim.SGD(params, lr=0.01)
h = None
for step in range(3):
    x = torch.ones(2, 4, 3)
    out, h = rnn(x, h)
    print("第", step, "步：", out.shape, h.shape, h.requires_grad)
    loss = head(out).sum()
    opt.zero_grad()
    loss.backward()
    opt.step()
