"""`torch.amp`."""
