import torch
scores = torch.tensor([[3., 1., 2.], [0., 5., 4.]])
v, i = scores.topk(2)
print(v, i)
correct = (i == torch.tensor([[0], [2]])).sum()
print(correct)
scores.topk(5)
