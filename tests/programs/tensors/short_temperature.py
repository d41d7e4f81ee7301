import torch
celsius = torch.tensor([-40.0, 0.0, 37.5, 100.0])
fahrenheit = celsius * 9 / 5 + 32
for c, f in zip(celsius, fahrenheit):
    print(f"{c:6.1f}C = {f:6.1f}F")
print(fahrenheit.max() - fahrenheit.min())
print((fahrenheit > 90).tolist())
