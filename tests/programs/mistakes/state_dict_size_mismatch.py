import torch.nn as nn

def make(classes):
    return nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, classes))

pretrained = make(1000 // 100).state_dict()
print({k: tuple(v.shape) for k, v in pretrained.items()})
model = make(2)
body = {k: v for k, v in pretrained.items() if not k.startswith('2.')}
print(model.load_state_dict(body, strict=False))
model.load_state_dict(pretrained)
