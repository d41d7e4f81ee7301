import torch
torch.set_printoptions(precision=3)

def softmax(x, dim=-1):
    x = x - x.max(dim=dim, keepdim=True).values
    e = x.exp()
    return e / e.sum(dim=dim, keepdim=True)

print(softmax(torch.zeros(2, 4)))
print(softmax(torch.tensor([0., float('-inf'), 0.])))
print(softmax(torch.randn(5, 3), dim=0).shape)
same = torch.full((3,), 1000.)
print(softmax(same), torch.softmax(same, 0))
naive = same.exp() / same.exp().sum()
print(naive)
logits = torch.tensor([[0., 0., 5.]]).masked_fill(torch.tensor([[False, False, True]]), float('-inf'))
print(softmax(logits), softmax(torch.full((2,), float('-inf'))))
print(softmax(torch.zeros(2, 3), dim=2))
