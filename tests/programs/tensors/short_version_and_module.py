import torch
print(torch.__name__, torch.__version__.split(".")[0], isinstance(torch.__version__, str))
print(torch.nn.__name__, torch.nn.functional.__name__, torch.optim.__name__, torch.utils.data.__name__)
print(torch.cuda.is_available(), torch.backends.cudnn.is_available(), torch.version.cuda)
print(hasattr(torch, "compile"), hasattr(torch.nn, "Linear"), hasattr(torch, "not_there"))
print(torch.Tensor.__name__, torch.nn.Module.__module__, torch.zeros(1).__class__.__module__)
print(torch.get_default_dtype(), torch.is_grad_enabled(), torch.get_default_device())
