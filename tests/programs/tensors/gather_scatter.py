import torch

src = torch.tensor([[10, 11, 12], [20, 21, 22]])
print(src.gather(1, torch.tensor([[2, 0], [1, 1]])))
print(src.gather(0, torch.tensor([[1, 0, 1]])))
out = torch.zeros(3, 5, dtype=torch.long)
print(out.scatter(0, torch.tensor([[0, 1, 2, 0, 0]]), torch.arange(1, 6).unsqueeze(0)))
onehot = torch.zeros(3, 4).scatter_(1, torch.tensor([[1], [3], [0]]), 1.0)
print(onehot)
print(torch.zeros(4).scatter_add(0, torch.tensor([0, 1, 0, 3]), torch.tensor([1., 2., 3., 4.])))
print(torch.zeros(3).index_add(0, torch.tensor([2, 2]), torch.tensor([5., 6.])))
print(torch.ones(2, 3).scatter_reduce(1, torch.tensor([[0, 0, 1], [2, 2, 2]]), torch.full((2, 3), 2.), reduce="prod"))
print(src.index_select(1, torch.tensor([0, 2])), src.take(torch.tensor([0, 5])), torch.take_along_dim(src, torch.tensor([[0], [2]]), dim=1))
print(torch.arange(5).index_copy(0, torch.tensor([0, 4]), torch.tensor([-1, -2])))
print(torch.zeros(2, 2).index_put((torch.tensor([0, 1]), torch.tensor([1, 0])), torch.tensor([5., 6.])))
print(torch.zeros(5).masked_scatter(torch.tensor([1, 0, 1, 0, 1]).bool(), torch.tensor([1., 2., 3.])))
print(src.masked_select(src % 2 == 0), torch.arange(4).put(torch.tensor([1]), torch.tensor([9])))
for bad in (lambda: src.gather(1, torch.tensor([0, 1])), lambda: src.gather(1, torch.tensor([[3]])), lambda: src.gather(1, torch.tensor([[0.]])),
            lambda: src.index_select(0, torch.tensor([[0]])), lambda: src.index_select(0, torch.tensor([2])),
            lambda: out.scatter_(0, torch.tensor([[9]]), 1), lambda: out.scatter_add_(0, torch.zeros(1, 1).long(), torch.ones(1, 1))):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, "|", e)
