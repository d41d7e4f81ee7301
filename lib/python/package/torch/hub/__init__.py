"""`torch.hub`."""
