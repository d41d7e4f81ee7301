from torch.optim import Adam, SGD
print(Adam.__name__, SGD.__name__)
try:
    from torch.optim import RMSProp
except ImportError as error:
    message, _, place = str(error).partition(" (")
    print(message)
    raise RuntimeError("it is called RMSprop") from error
