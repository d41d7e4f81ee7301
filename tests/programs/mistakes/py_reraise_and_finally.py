import torch

log = []

def forward(x, w):
    try:
        log.append('try')
        return x @ w
    except RuntimeError:
        log.append('except')
        raise
    else:
        log.append('else')
    finally:
        log.append('finally')
        print(log)

print(forward(torch.zeros(2, 3), torch.zeros(3, 4)).shape)
forward(torch.zeros(2, 3), torch.zeros(4, 4))
