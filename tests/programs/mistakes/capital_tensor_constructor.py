import torch
print(torch.Tensor(2, 3).shape, torch.Tensor([2, 3]), torch.LongTensor([1, 2]))
print(torch.FloatTensor([1, 2]).dtype)
for args in (([1, 2], 3), ('abc',), (2.5,), (None,)):
    try:
        print(torch.Tensor(*args).shape)
    except (TypeError, ValueError) as e:
        print(args, type(e).__name__, str(e).split('\n')[0])
torch.LongTensor([1.5, 2.5])[3]
