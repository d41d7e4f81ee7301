"""`torch.hub`: nothing is fetched from the network."""

from .. import _engine

_home = ["/root/.cache/torch/hub"]


def get_dir():
    return _home[0]


def set_dir(d):
    _home[0] = d


_engine.resets.append(lambda: set_dir("/root/.cache/torch/hub"))


def _refuse(name):
    def function(*args, **kwargs):
        raise _engine.unknown(f"torch.hub.{name}", "missing")

    function.__name__ = function.__qualname__ = name
    return function


load, list, help = _refuse("load"), _refuse("list"), _refuse("help")
load_state_dict_from_url, download_url_to_file = _refuse("load_state_dict_from_url"), _refuse("download_url_to_file")
