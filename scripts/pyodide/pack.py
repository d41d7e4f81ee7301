"""Packs the standard library for a page, run by the CPython that will read it.

What a page has no use for is left out: servers and clients of protocols, terminals, alphabets of another age. What is
imported before any program begins, and most of what programs import, is compiled: that halves the time of the start.
"""

import importlib
import importlib._bootstrap_external as bootstrap
import sys
import zipfile

HOME = "/lib/python314.zip/"

DROPPED = """
    _aix_support _android_support _apple_support _ios_support _osx_support __phello__ __hello__ _pydatetime _pydecimal _pyio
    _pyrepl antigravity compileall ctypes/macholib ensurepip ftplib idlelib imaplib lib2to3 mailbox modulefinder netrc
    pickletools plistlib poplib pty pyclbr pydoc_data rlcompleter smtplib socketserver sqlite3 symtable tabnanny tkinter
    trace tty turtle turtledemo venv webbrowser wsgiref xml/dom xml/sax xmlrpc zipapp
""".split()

CODECS = """
    __init__ aliases ascii base64_codec big5 charmap cp1252 cp437 cp932 cp936 cp949 cp950 euc_jp euc_kr gb18030 gb2312 gbk
    hex_codec hz idna iso8859_1 latin_1 punycode raw_unicode_escape rot_13 shift_jis undefined unicode_escape utf_16
    utf_16_be utf_16_le utf_32 utf_32_be utf_32_le utf_7 utf_8 utf_8_sig zlib_codec
""".split()

COMMON = """
    __future__ abc argparse ast asyncio atexit base64 bisect builtins collections.abc concurrent.futures contextlib copy
    dataclasses datetime dis enum fractions functools hashlib heapq importlib.util inspect io itertools json linecache
    logging math numbers operator os pathlib pickle pprint random re reprlib shutil statistics string struct tempfile
    textwrap threading time traceback types typing warnings weakref
""".split()


def is_kept(name):
    module = name.removesuffix(".py")
    if any(module == one or name.startswith(f"{one}/") for one in DROPPED):
        return False
    if name.startswith("encodings/"):
        return module.removeprefix("encodings/") in CODECS
    return not name.endswith(("/", ".bat"))


def compiled_names():
    for name in COMMON:
        importlib.import_module(name)
    files = (getattr(module, "__file__", None) or "" for module in list(sys.modules.values()))
    return {file.removeprefix(HOME) for file in files if file.startswith(HOME)}


def pack(source, target):
    compiled = compiled_names()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new:
        for name in filter(is_kept, old.namelist()):
            data = old.read(name)
            if name in compiled:
                code = compile(data, HOME + name, "exec", dont_inherit=True)
                # without the time of a source: the same bytes on every machine
                data, name = bootstrap._code_to_hash_pyc(code, bytes(8), False), f"{name}c"
            new.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED, 9)
