import torch.nn as nn
a, b = nn.Linear(2, 3), nn.Linear(2, 3)
print(a.load_state_dict(b.state_dict()))
a.load_state_dict(b)
