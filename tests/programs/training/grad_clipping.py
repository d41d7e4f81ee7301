import torch
from torch.nn.utils import clip_grad_norm_, clip_grad_value_

p = torch.nn.Parameter(torch.zeros(2))
p.grad = torch.tensor([3.0, 4.0])
total = clip_grad_norm_([p], max_norm=10.0)
print("norm", total, "unchanged", p.grad)

q = torch.nn.Parameter(torch.zeros(3))
q.grad = torch.tensor([-5.0, 0.25, 8.0])
clip_grad_value_(q, 1.0)
print(q.grad)

r = torch.nn.Parameter(torch.zeros(1))
print(clip_grad_norm_([r], 1.0), clip_grad_norm_([], 1.0))
print(clip_grad_norm_([p, q], 1e9, norm_type=float("inf")))
print(clip_grad_norm_(iter([p]), 1e9, norm_type=1))

lstm = torch.nn.LSTM(3, 4, num_layers=2)
out, _ = lstm(torch.randn(9, 2, 3))
out.sum().backward()
n = clip_grad_norm_(lstm.parameters(), 0.5)
print(n.shape, n.requires_grad, len([1 for _ in lstm.parameters()]))

bad = torch.nn.Parameter(torch.zeros(2))
bad.grad = torch.tensor([float("nan"), 1.0])
print(clip_grad_norm_([bad], 1.0))
clip_grad_norm_([bad], 1.0, error_if_nonfinite=True)
