import torch
steps = 0

def train(x):
    steps += 1
    return x * steps

print(torch.ones(2))
train(torch.ones(2))
