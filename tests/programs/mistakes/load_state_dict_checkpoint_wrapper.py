import io
import torch
import torch.nn as nn
model = nn.Linear(4, 1)
opt = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
buf = io.BytesIO()
torch.save({'epoch': 3, 'model': model.state_dict(), 'optimizer': opt.state_dict()}, buf)
buf.seek(0)
ckpt = torch.load(buf)
print(sorted(ckpt), ckpt['epoch'], list(ckpt['model']))
model.load_state_dict(ckpt)
