"""`torch.nn.init`."""
