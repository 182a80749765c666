"""Which way up a picture is: the one thing of its EXIF that is kept, because the eye needs it."""

import struct

UPRIGHT = 1
_TAG, _SHORT = 0x0112, 3
_ENTRY = 12  # bytes: tag, type, number of values, value


def orientation(exif: bytes) -> int:
    """Return the orientation (1 to 8) in a TIFF block, 1 where there is none to be read."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(exif[:4])
    if order is None:
        return UPRIGHT
    try:
        (start,) = struct.unpack_from(f"{order}I", exif, 4)
        (entries,) = struct.unpack_from(f"{order}H", exif, start)
        for at in range(start + 2, start + 2 + entries * _ENTRY, _ENTRY):
            tag, kind, _, value = struct.unpack_from(f"{order}HHIH", exif, at)
            if (tag, kind) == (_TAG, _SHORT):
                return value if value in range(1, 9) else UPRIGHT
    except struct.error:
        pass  # it ends before what it promises
    return UPRIGHT


def only(turned: int) -> bytes:
    """Return a TIFF block that says the orientation and nothing else."""
    return struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, _TAG, _SHORT, 1, turned, 0, 0)
