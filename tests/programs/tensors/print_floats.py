import torch

for values in ([1., 2., 3.], [0.5, 1.], [0.1, 0.2, 0.3], [1e-5, 1.], [1e-3, 1.], [1e8, 1.], [123456., 0.001], [99999.], [100000.], [1e10], [1e-10],
               [12345678.], [1.5e-7, 3e5], [0., -0.], [-1.5, 22.25, 333.125], [1000.5, 2.], [1/3, 2/3], [3.14159265, 2.71828], [1e5, 1e-4], [0.00012345]):
    print(torch.tensor(values))
print(torch.tensor(3.), torch.tensor(2.5), torch.tensor(1e-7), torch.tensor(1e7), torch.tensor(123456789.), torch.tensor(0.30000001))
print(torch.tensor([1., 2.], dtype=torch.float64), torch.tensor(0.1, dtype=torch.float64), torch.tensor([0.1], dtype=torch.float16), torch.tensor([3.140625], dtype=torch.bfloat16))
print(torch.tensor([[1., 10.], [100., 1000.]]), torch.tensor([[0.5, 10.], [100., 1000.]]), sep="\n")
print(torch.tensor([-1., 1.]), torch.tensor([[-0.5], [0.25]]), torch.linspace(0, 1, 11))
