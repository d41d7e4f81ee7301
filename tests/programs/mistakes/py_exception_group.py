import torch
errors = []
for shape in [(2, 2), (3,), (5, 1)]:
    try:
        torch.arange(4).view(shape)
    except RuntimeError as e:
        errors.append(e)
print(len(errors))
try:
    raise ExceptionGroup('views', errors)
except* RuntimeError as group:
    for e in group.exceptions:
        print(type(e).__name__, e)
raise ExceptionGroup('all shapes', errors)
