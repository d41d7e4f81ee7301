import torch
batch = [[1., 2.], [3., 4.]]
print(torch.tensor(batch).shape)
batch.append([5., 6.])
print(len(batch))
print(batch.to('cpu'))
