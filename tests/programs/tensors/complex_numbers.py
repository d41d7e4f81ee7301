import torch

z = torch.tensor([3 + 4j, 1j, -2 + 0j])
print(z.abs(), z.real, z.imag, z.conj(), z * z.conj(), z + 1, z * 1j, -z)
print(torch.view_as_real(z).shape, torch.is_complex(z), z.dtype.to_real(), z.is_conj(), z.conj().resolve_conj())
z.real = torch.tensor([1., 2., 3.])
print(z)
z.imag[0] = 0
print(z, z.sum(), z.mean(), z.prod())
print(torch.complex(torch.tensor([1., 2.], dtype=torch.float64), torch.tensor([0., 1.], dtype=torch.float64)), torch.tensor(2 + 3j, dtype=torch.complex128).item())
print(torch.tensor([1., 2.]) + 1j, (torch.tensor([1, 2]) * 1j).dtype, torch.tensor([1 + 1j]).to(torch.complex64).real)
M = torch.tensor([[1, 1j], [-1j, 1]])
print(M, M.mH.equal(M), M.adjoint().shape, (M @ M), M.T)
print(torch.tensor([3 + 4j]).abs().dtype, torch.isreal(torch.tensor([1 + 0j, 1j])), torch.tensor([1j]) == torch.tensor([1j]), complex(torch.tensor(1 + 2j)), torch.tensor(2 + 2j).angle().shape)
for f in (lambda: float(torch.tensor(1j)), lambda: torch.tensor([1j]).max(), lambda: torch.complex(torch.tensor([1]), torch.tensor([2])), lambda: torch.complex(torch.zeros(2), torch.zeros(3)), lambda: torch.tensor([1.]).imag, lambda: torch.tensor([1j]).long(), lambda: torch.view_as_complex(torch.zeros(2, 3)), lambda: torch.tensor([1j]).sort()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
