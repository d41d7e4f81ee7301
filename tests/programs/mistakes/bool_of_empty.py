import torch
x = torch.arange(4)
big = x[x > 10]
print(big.shape, big.numel(), len(big))
while big:
    print('loop')
