import copy
import torch

t = torch.tensor([[1, 2], [3, 4]])
alias = torch.from_dlpack(t)
alias[0, 0] = 9
print(t, alias.data_ptr() == t.data_ptr(), t.__dlpack_device__()[1])
print(memoryview(bytes(torch.tensor([1, 2], dtype=torch.uint8)))[1], list(torch.tensor([1, 2])), t.tolist().index([3, 4]))
print(copy.copy(t).data_ptr() == t.data_ptr(), copy.deepcopy(t).data_ptr() == t.data_ptr(), t.clone().is_contiguous(), t.detach() is t)


class Celsius:
    def __init__(self, v): self.v = v
    def __float__(self): return float(self.v)
    def __index__(self): return int(self.v)


print(torch.tensor(float(Celsius(3))), torch.zeros(Celsius(2)).shape, torch.arange(5)[Celsius(4)])
print(torch.tensor([float(Celsius(1)), 2]), [10, 20, 30][Celsius(1)])
torch.tensor(Celsius(3))
