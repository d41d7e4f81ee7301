"""`torch.utils.tensorboard` of a PyTorch beside which TensorBoard is not installed."""

raise ModuleNotFoundError("No module named 'tensorboard'", name="tensorboard")
