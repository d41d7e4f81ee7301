import torch
from torch import nn
from torch.optim.swa_utils import AveragedModel, SWALR, update_bn

model = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, 2))
opt = torch.optim.SGD(model.parameters(), lr=0.1)
swa_model = AveragedModel(model)
swa_sched = SWALR(opt, swa_lr=0.05, anneal_epochs=2, anneal_strategy="linear")

batches = [torch.randn(6, 4) for _ in range(3)]
for epoch in range(4):
    for x in batches:
        opt.zero_grad()
        model(x).square().mean().backward()
        opt.step()
    if epoch >= 1:
        swa_model.update_parameters(model)
        swa_sched.step()
    print(epoch, int(swa_model.n_averaged), ["%.4f" % lr for lr in swa_sched.get_last_lr()])

update_bn(batches, swa_model)
print(swa_model.module is not model, swa_model(batches[0]).shape)
print(list(swa_model.state_dict())[:4])
print(swa_model.n_averaged)

ema = AveragedModel(model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.99))
ema.update_parameters(model)
ema.update_parameters(model)
print(ema.n_averaged.item(), len(list(ema.parameters())))
