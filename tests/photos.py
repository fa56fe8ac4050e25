"""Photographs as cameras write them: with the place, the owner and a comment inside."""

from __future__ import annotations

from io import BytesIO

from PIL import ExifTags, Image

OWNER = "mihao camera"


def photo(width: int = 600, height: int = 400) -> bytes:
    """A JPEG whose EXIF names its owner and where it was taken."""
    picture = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = OWNER
    exif[ExifTags.Base.Orientation] = 1
    position = exif.get_ifd(ExifTags.IFD.GPSInfo)
    position[ExifTags.GPS.GPSLatitudeRef] = "N"
    position[ExifTags.GPS.GPSLatitude] = (34.0, 45.0, 0.0)
    position[ExifTags.GPS.GPSLongitudeRef] = "E"
    position[ExifTags.GPS.GPSLongitude] = (113.0, 37.0, 0.0)
    stream = BytesIO()
    picture.save(stream, "JPEG", exif=exif, comment=OWNER.encode())
    return stream.getvalue()


def secrets(data: bytes) -> list[str]:
    """What a picture tells beyond what it shows."""
    with Image.open(BytesIO(data)) as picture:
        found = [ExifTags.TAGS.get(tag, str(tag)) for tag in picture.getexif()]
        found += [
            name for name in picture.info if name in {"exif", "comment", "icc_profile", "xmp", "photoshop"}
        ]
    return found + (["owner"] if OWNER.encode() in data else [])
