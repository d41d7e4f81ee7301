import torch
from torch.optim.lr_scheduler import StepLR

model = torch.nn.Linear(1, 1)
try:
    StepLR(model, step_size=10)
except TypeError as e:
    print("TypeError:", e)
opt = torch.optim.SGD(model.parameters(), lr=0.1)
try:
    StepLR(opt, 10, last_epoch=5)
except KeyError as e:
    print("KeyError:", e)
StepLR(opt)
