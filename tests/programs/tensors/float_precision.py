import torch

print(0.1 + 0.2 == 0.3, torch.tensor(0.1) + torch.tensor(0.2) == torch.tensor(0.3))
a, b = torch.tensor(0.1, dtype=torch.float64), torch.tensor(0.2, dtype=torch.float64)
print(a + b == 0.3, torch.isclose(a + b, torch.tensor(0.3, dtype=torch.float64)), (a + b).item())
print(torch.tensor(16777216.) + 1 == 16777216., torch.tensor(2048., dtype=torch.half) + 1, torch.tensor(256., dtype=torch.bfloat16) + 1)
print(torch.tensor(70000.).half(), torch.tensor(1e-8).half(), torch.tensor(1e39), torch.tensor(65504., dtype=torch.half) * 2, torch.tensor(1e-46))
print(torch.tensor(0.1).double().item(), torch.tensor(0.1, dtype=torch.double).float().item(), torch.tensor(1 / 3).half().item())
print(torch.tensor([0.1] * 3), torch.tensor([0.1] * 3).tolist(), f"{torch.tensor(0.1):.10f}", torch.tensor(0.1).half().tolist())
print(torch.finfo(torch.float32).eps == 2 ** -23, 1 + torch.tensor(2. ** -24) == 1, torch.nextafter(torch.tensor(1.), torch.tensor(2.)).item())
print(torch.tensor(3.999).int(), torch.tensor(-3.999).int(), torch.tensor(2.5).round(), torch.tensor(3.5).round(), int(torch.tensor(1e9)), torch.tensor(1e9).long())
