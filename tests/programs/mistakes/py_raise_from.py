import torch

class ModelError(Exception):
    pass

def run(model, x):
    try:
        return model(x)
    except RuntimeError as e:
        raise ModelError(f'model failed on input {list(x.shape)}') from e

lin = torch.nn.Linear(4, 2)
print(run(lin, torch.zeros(3, 4)).shape)
try:
    run(lin, torch.zeros(3, 5))
except ModelError as e:
    print(e, '<-', type(e.__cause__).__name__, e.__cause__)
    print(e.__suppress_context__, e.__context__ is e.__cause__)
run(lin, torch.zeros(1))
