import torch
scores = torch.arange(12).view(3, 4)
i = 0
while True:
    print(i, scores[i].tolist(), scores[-i - 1, 0].item())
    i += 1
