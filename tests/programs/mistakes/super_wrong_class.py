import torch.nn as nn

class A(nn.Module):
    def __init__(self):
        super(A, self).__init__()
        self.l = nn.Linear(2, 2)
        print("A made", self.l.weight.shape)

class B(nn.Module):
    def __init__(self):
        super(A, self).__init__()     # copied from A
        self.l = nn.Linear(3, 3)

A()
try:
    B()
except TypeError as e:
    raise RuntimeError("B is not an A: " + str(e).split(":")[0]) from e
