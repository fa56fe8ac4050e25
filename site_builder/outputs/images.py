"""Images: what an editor's picture becomes on the site, in several widths and without its metadata."""

from __future__ import annotations

import contextlib
import struct
import warnings
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageCms, UnidentifiedImageError
from PIL.Image import Transpose

from site_builder.problems import Location, Outcome, problem

_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP")
_MOST_PIXELS = 80_000_000
_WEBP_QUALITY = 80
_JPEG_QUALITY = 82
_MOST_WEBP_SIDE = 16_383
# What the decoders of damaged files raise.
_DAMAGE = (
    *(OSError, SyntaxError, ValueError, ArithmeticError, LookupError, TypeError),
    *(struct.error, zlib.error),
)

_ORIENTATION = 0x0112
_UPRIGHT = {
    2: Transpose.FLIP_LEFT_RIGHT,
    3: Transpose.ROTATE_180,
    4: Transpose.FLIP_TOP_BOTTOM,
    5: Transpose.TRANSPOSE,
    6: Transpose.ROTATE_270,
    7: Transpose.TRANSVERSE,
    8: Transpose.ROTATE_90,
}


@dataclass(frozen=True, slots=True)
class Rendition:
    """One file of a picture: its size in pixels, the ending of its name (``.webp``) and its content."""

    width: int
    height: int
    suffix: str
    data: bytes


def publish_image(
    data: bytes, name: str, *, location: Location | None = None, widths: Sequence[int] = (480, 960, 1600)
) -> Outcome[tuple[Rendition, ...]]:
    """The picture as WebP in each of ``widths``, never enlarged, and in a middle one as JPEG, last.

    Upright, in sRGB, without EXIF, position, XMP, comments or profile; of a moving picture the
    first frame. The same input gives the same bytes. A file that is no picture, is damaged or has
    too many pixels gives no rendition and PRJ002 with ``name``, placed at ``location``.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of decoders; what matters is whether they succeed
            picture = _opened(data, max(widths))
    except _UnfitError as unfit:
        found = problem("PRJ002", location or Location(name), found=name, reason=unfit.args[0])
        return Outcome((), (found,))
    return Outcome(tuple(_renditions(picture, widths)))


class _UnfitError(Exception):
    """The file is no picture for the site; the argument is the reason, a term of the catalogue."""


def _opened(data: bytes, widest: int) -> Image.Image:
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and b"<svg" in data[:4096].lower():
        raise _UnfitError("@image_is_svg")
    try:
        picture: Image.Image = Image.open(BytesIO(data), formats=_FORMATS)
        if picture.width * picture.height > _MOST_PIXELS:
            raise _UnfitError("@image_too_large")
        picture.draft(None, (widest, widest))  # lets a large JPEG be decoded at half its size or less
        picture.load()
        return _in_srgb(_upright(picture))
    except UnidentifiedImageError as error:
        raise _UnfitError("@image_kind") from error
    except Image.DecompressionBombError as error:
        raise _UnfitError("@image_too_large") from error
    except _DAMAGE as error:
        raise _UnfitError("@image_damaged") from error


def _upright(picture: Image.Image) -> Image.Image:
    turn = None
    with contextlib.suppress(*_DAMAGE):  # a broken EXIF block does not make the picture unreadable
        turn = _UPRIGHT.get(picture.getexif().get(_ORIENTATION, 1))
    return picture if turn is None else picture.transpose(turn)


def _in_srgb(picture: Image.Image) -> Image.Image:
    """The picture in mode RGB, or RGBA where something shines through."""
    profile = picture.info.get("icc_profile")
    if picture.mode.startswith("I;16") or picture.mode == "I":
        picture = picture.convert("I").point(lambda value: value * (1 / 256))
    mode = "RGBA" if picture.has_transparency_data else "RGB"
    if picture.mode not in ("L", "RGB", "CMYK") or mode == "RGBA":
        picture = picture.convert(mode)
    if profile:
        picture = _recoloured(picture, profile, mode)
    picture = picture.convert(mode)
    if mode == "RGBA" and picture.getchannel("A").getextrema() == (255, 255):
        return picture.convert("RGB")
    return picture


def _recoloured(picture: Image.Image, profile: bytes, mode: str) -> Image.Image:
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        target = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
        turned = ImageCms.profileToProfile(picture, source, target, outputMode=mode)
    except (ImageCms.PyCMSError, *_DAMAGE):
        return picture  # a profile that does not fit its picture is no better than none
    return picture if turned is None else turned


def _renditions(picture: Image.Image, widths: Sequence[int]) -> Iterator[Rendition]:
    widest = max(1, min(picture.width, picture.width * _MOST_WEBP_SIDE // picture.height))
    chosen = sorted({min(width, widest) for width in widths})
    for width in chosen:
        sized = _scaled(picture, width)
        yield _encoded(sized, ".webp", "WEBP", quality=_WEBP_QUALITY, method=4)
    middle = _on_white(_scaled(picture, chosen[len(chosen) // 2]))
    yield _encoded(middle, ".jpg", "JPEG", quality=_JPEG_QUALITY, optimize=True, progressive=True)


def _scaled(picture: Image.Image, width: int) -> Image.Image:
    height = max(1, min(_MOST_WEBP_SIDE, round(picture.height * width / picture.width)))
    return picture.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode != "RGBA":
        return picture
    paper = Image.new("RGB", picture.size, "white")
    paper.paste(picture, mask=picture.getchannel("A"))
    return paper


def _encoded(picture: Image.Image, suffix: str, kind: str, **options: int) -> Rendition:
    picture.info.clear()  # the encoders would copy comments, XMP and profile from here
    stream = BytesIO()
    picture.save(stream, kind, **options)
    return Rendition(picture.width, picture.height, suffix, stream.getvalue())
