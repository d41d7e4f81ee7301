import torch.nn as nn

class V1(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Linear(4, 4)

class V2(V1):
    def __init__(self):
        super().__init__()
        self.decoder = nn.Linear(4, 2)
        self.norm = nn.BatchNorm1d(4)

v2 = V2()
result = v2.load_state_dict(V1().state_dict(), strict=False)
print(result)
print(result.missing_keys)
print(result.unexpected_keys)
print(V1().load_state_dict(v2.state_dict(), strict=False).unexpected_keys)
v2.load_state_dict(V1().state_dict())
