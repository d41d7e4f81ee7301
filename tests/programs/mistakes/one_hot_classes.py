import torch
import torch.nn.functional as F
t = torch.tensor([0, 2, 4])
print(F.one_hot(t), F.one_hot(t, 6).shape)
for arg in ((t, 4), (t - 1,), (t.float(),), (t, 0), (t, -1), (t.int(), 5), (torch.tensor([], dtype=torch.long),)):
    try:
        print(F.one_hot(*arg).shape)
    except RuntimeError as e:
        print(e)
F.one_hot([0, 1], 2)
