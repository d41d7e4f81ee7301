"""`numpy.exceptions`."""

from ._array import AxisError  # noqa: F401
