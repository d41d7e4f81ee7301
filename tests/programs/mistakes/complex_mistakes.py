import torch
z = torch.complex(torch.ones(2), torch.zeros(2))
print(z.shape, z.dtype, z.real.dtype, torch.view_as_real(z).shape)
try:
    torch.complex(torch.ones(2), torch.ones(2).double())
except RuntimeError as e:
    print(e)
try:
    print(z > 1)
except RuntimeError as e:
    print(e)
torch.view_as_complex(torch.ones(2, 3))
