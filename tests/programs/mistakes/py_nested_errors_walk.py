import torch

def a(x): return x.view(5)
def b(x):
    try:
        return a(x)
    except RuntimeError as e:
        raise ValueError('b') from e
def c(x):
    try:
        return b(x)
    except ValueError as e:
        raise KeyError('c', x.shape)

try:
    c(torch.zeros(2, 2))
except KeyError as e:
    chain, cur = [], e
    while cur is not None:
        chain.append(f'{type(cur).__name__}{cur.args}')
        cur = cur.__cause__ or cur.__context__
    print('\n'.join(chain))
c(torch.zeros(3))
