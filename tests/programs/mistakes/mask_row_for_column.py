import torch
scores = torch.tensor([[.1, .9], [.8, .2], [.3, .7]])
keep = scores[:, 1] > .5
print(keep, keep.shape, scores[keep])
scores[:, keep]
