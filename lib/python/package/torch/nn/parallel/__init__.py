"""`nn.DataParallel` needs devices that a page does not have."""
