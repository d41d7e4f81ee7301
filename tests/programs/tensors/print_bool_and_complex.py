import torch

print(torch.tensor(True), torch.tensor([True, False]), torch.tensor([[True], [False]]))
print(torch.zeros(2, 3, dtype=torch.bool), torch.ones(2, dtype=torch.bool))
print(torch.tensor([1, 0, 2]).bool(), torch.tensor([0.5, 0.]).to(torch.bool))
c = torch.tensor([1 + 2j, 3 - 4j])
print(c, c.dtype, c.real, c.imag, c.abs(), c.conj(), c.is_complex())
print(torch.tensor(1j), torch.complex(torch.tensor([1.]), torch.tensor([2.])), torch.tensor([0.5 + 0.25j, 10 - 1j]))
print(torch.view_as_real(c), torch.view_as_complex(torch.tensor([[1., 2.], [3., 4.]])), c * 2, c * c, c + 1, sep="\n")
print(c.tolist(), c[0].item(), torch.zeros(2, dtype=torch.complex128))
print(torch.polar(torch.tensor([1., 2.]), torch.tensor([0., 0.])), c.conj().is_conj(), c.resolve_conj().is_conj())
print(torch.is_complex(c), c[None].H.shape, torch.eye(2, dtype=torch.cfloat))
c > c
