import torch

def conv_out(size, kernel, stride=1, padding=None):
    return (size + 2 * padding - kernel) // stride + 1

print(conv_out(32, 3, padding=1), conv_out(32, 3, 2, 1))
print(torch.zeros(conv_out(5, 2, 1, 0)).shape)
print(conv_out(32, 5))
