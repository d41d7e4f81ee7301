"""`torch.version`."""
__version__ = "2.13.0"
debug = False
cuda = hip = git_version = None
