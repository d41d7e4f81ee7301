"""`torch.jit`."""
