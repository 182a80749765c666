"""A picture as it may be published: judged by its bytes, without all that does not draw.

Nothing is coded anew: the bytes that draw stay as they are, and so does every pixel.
"""

from pathlib import PurePosixPath

from opbrengst.pictures import jpeg, png, webp
from opbrengst.pictures.refusal import RefusedPictureError

__all__ = ["MOST_BYTES", "MOST_MEGAPIXELS", "RefusedPictureError", "published"]

MOST_BYTES = 8_000_000
MOST_MEGAPIXELS = 25
"""An old phone still opens this; what a few bytes may blow up to is bounded as well."""
_CLEANERS = {
    ".png": png.cleaned,
    ".jpg": jpeg.cleaned,
    ".jpeg": jpeg.cleaned,
    ".webp": webp.cleaned,
}


def published(name: str, content: bytes) -> bytes:
    """Return what is published of the picture `content` in a file of this name.

    Gone are EXIF (but for which way is up), XMP, IPTC, colour profiles, comments, thumbnails and
    whatever follows the end. RefusedPictureError says why nothing can be published.
    """
    if len(content) > MOST_BYTES:
        raise RefusedPictureError("picture_large")
    cleaner = _CLEANERS.get(PurePosixPath(name).suffix.lower())
    if cleaner is None or cleaner is not _cleaner(content):
        raise RefusedPictureError("picture_kind")
    clean, width, height = cleaner(content)
    if not width or not height:
        raise RefusedPictureError("picture_broken")
    if width * height > MOST_MEGAPIXELS * 1_000_000:
        raise RefusedPictureError("picture_large")
    return clean


def _cleaner(content: bytes) -> object:
    """Return what cleans the kind of picture that the bytes are; None for anything else."""
    if content.startswith(png.SIGNATURE):
        return png.cleaned
    if content.startswith(jpeg.SIGNATURE):
        return jpeg.cleaned
    return webp.cleaned if webp.is_webp(content) else None
