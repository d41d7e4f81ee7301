"""`torch.compiler`."""
