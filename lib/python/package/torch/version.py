"""`torch.version`."""
__version__ = "2.13.0+cpu"
debug = False
cuda = hip = git_version = None
