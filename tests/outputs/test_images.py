from __future__ import annotations

import random
import struct
import zlib
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageCms, ImageDraw
from PIL.PngImagePlugin import PngInfo

from site_builder.outputs.images import Rendition, publish_image
from site_builder.problems import Location

SECRET = b"Zhengzhou-13800000000"


def saved(picture: Image.Image, kind: str, **options: Any) -> bytes:
    stream = BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()


def halves(width: int = 800, height: int = 600, mode: str = "RGB") -> Image.Image:
    """Red left, blue right."""
    picture = Image.new("RGB", (width, height), "red")
    ImageDraw.Draw(picture).rectangle((width // 2, 0, width, height), fill="blue")
    return picture.convert(mode)


def renditions(data: bytes, **options: Any) -> tuple[Rendition, ...]:
    outcome = publish_image(data, "images/a.jpg", **options)
    assert outcome.problems == ()
    return outcome.value


def shown(rendition: Rendition) -> Image.Image:
    picture = Image.open(BytesIO(rendition.data))
    assert picture.size == (rendition.width, rendition.height)
    assert picture.format == {".webp": "WEBP", ".jpg": "JPEG"}[rendition.suffix]
    return picture


def near(found: Any, expected: tuple[int, ...]) -> bool:
    return len(found) == len(expected) and all(abs(a - b) <= 12 for a, b in zip(found, expected, strict=True))


def refusal(data: bytes) -> str:
    outcome = publish_image(data, "images/a.jpg", location=Location("content/images/a.yml", 3, 7))
    assert outcome.value == ()
    [problem] = outcome.problems
    assert problem.code == "PRJ002"
    assert problem.location == Location("content/images/a.yml", 3, 7)
    assert problem.values["found"] == "images/a.jpg"
    return problem.values["reason"]


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (2000, [(480, ".webp"), (960, ".webp"), (1600, ".webp"), (960, ".jpg")]),
        (1600, [(480, ".webp"), (960, ".webp"), (1600, ".webp"), (960, ".jpg")]),
        (1000, [(480, ".webp"), (960, ".webp"), (1000, ".webp"), (960, ".jpg")]),
        (700, [(480, ".webp"), (700, ".webp"), (700, ".jpg")]),
        (200, [(200, ".webp"), (200, ".jpg")]),
    ],
)
def test_widths_are_never_enlarged(width: int, expected: list[tuple[int, str]]) -> None:
    files = renditions(saved(halves(width, width // 2), "JPEG"))
    assert [(file.width, file.suffix) for file in files] == expected
    assert all(abs(file.height - file.width / 2) <= 1 for file in files)
    assert all(shown(file).getbands() == ("R", "G", "B") for file in files)


def test_the_same_input_gives_the_same_bytes() -> None:
    data = saved(halves(), "JPEG")
    assert renditions(data) == renditions(data)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_no_metadata_survives(kind: str) -> None:
    exif = Image.Exif()
    exif[0x010F] = SECRET.decode()
    exif.get_ifd(0x8825)[1] = "N"
    options: dict[str, Any] = {"exif": exif}
    if kind == "JPEG":
        options |= {"comment": SECRET, "xmp": b"<x:xmpmeta>" + SECRET, "icc_profile": profile("sRGB")}
    elif kind == "WEBP":
        options |= {"xmp": b"<x:xmpmeta>" + SECRET, "icc_profile": profile("sRGB")}
    elif kind == "PNG":
        text = PngInfo()
        text.add_text("Comment", SECRET.decode())
        options |= {"pnginfo": text, "icc_profile": profile("sRGB")}
    data = saved(halves(), kind, **options)
    assert SECRET in data
    for file in renditions(data):
        assert SECRET not in file.data
        picture = shown(file)
        assert dict(picture.getexif()) == {}
        assert not {"exif", "xmp", "icc_profile", "comment", "Comment"} & set(picture.info)


def profile(name: Any) -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile(name)).tobytes()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize(
    ("orientation", "red"), [(1, "left"), (2, "right"), (3, "right"), (6, "top"), (8, "bottom")]
)
def test_pictures_stand_upright(kind: str, orientation: int, red: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    for file in renditions(saved(halves(800, 600), kind, exif=exif)):
        picture = shown(file).convert("RGB")
        assert (file.width < file.height) == (red in ("top", "bottom"))
        x = {"left": 0.1, "right": 0.9}.get(red, 0.5)
        y = {"top": 0.1, "bottom": 0.9}.get(red, 0.5)
        assert near(picture.getpixel((int(file.width * x), int(file.height * y))), (254, 0, 0))


def test_a_large_photograph_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    file = renditions(saved(halves(4000, 3000), "JPEG", exif=exif))[2]
    assert (file.width, file.height) == (1600, 2133)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "YCbCr", "I;16"])
def test_every_mode_becomes_colour(mode: str) -> None:
    picture = (
        halves(mode="L").convert("I").point(lambda v: v * 257).convert("I;16")
        if mode == "I;16"
        else halves(mode=mode)
    )
    kind = {"CMYK": "JPEG", "YCbCr": "JPEG"}.get(mode, "PNG")
    left = shown(renditions(saved(picture, kind))[0]).convert("RGB").getpixel((20, 20))
    grey = {"1": None, "L": (76, 76, 76), "LA": (76, 76, 76), "I;16": (76, 76, 76)}
    expected = grey.get(mode, (254, 0, 0))
    assert expected is None or near(left, expected)


def test_transparency_stays_and_the_fallback_is_on_white() -> None:
    picture = halves(mode="RGBA")
    picture.paste((0, 0, 0, 0), (0, 0, 400, 600))
    *webps, jpeg = renditions(saved(picture, "PNG"))
    assert all(shown(file).mode == "RGBA" for file in webps)
    assert near(shown(jpeg).getpixel((20, 20)), (255, 255, 255))


def test_colours_are_converted_to_srgb() -> None:
    # The Lab profile has no RGB side, so this profile cannot fit: the picture is taken as it is.
    misfit = saved(halves(), "PNG", icc_profile=profile("LAB"))
    assert near(shown(renditions(misfit)[0]).getpixel((20, 20)), (254, 0, 0))
    swapped = saved(halves(), "PNG", icc_profile=green_and_red_swapped())
    assert near(shown(renditions(swapped)[0]).getpixel((20, 20)), (0, 255, 1))


def green_and_red_swapped() -> bytes:
    """The sRGB profile with the names of its red and green columns exchanged."""
    data = profile("sRGB")
    return data.replace(b"rXYZ", b"????").replace(b"gXYZ", b"rXYZ").replace(b"????", b"gXYZ")


def test_of_a_moving_picture_the_first_frame() -> None:
    frames = [Image.new("RGB", (300, 200), colour) for colour in ("red", "lime", "blue")]
    for kind in ("GIF", "WEBP", "PNG"):
        data = saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=100)
        for file in renditions(data):
            picture = shown(file)
            assert getattr(picture, "n_frames", 1) == 1
            assert near(picture.convert("RGB").getpixel((150, 100)), (254, 0, 0))


def test_a_very_long_screenshot_fits_what_webp_can_hold() -> None:
    files = renditions(saved(Image.new("L", (300, 30_000)), "PNG"))
    assert [(file.width, file.suffix) for file in files] == [(163, ".webp"), (163, ".jpg")]
    assert all(file.height <= 16_383 for file in files)


@pytest.mark.parametrize("size", [(1, 1), (5000, 1), (1, 300)])
def test_odd_sizes(size: tuple[int, int]) -> None:
    assert all(shown(file).height >= 1 for file in renditions(saved(Image.new("RGB", size), "PNG")))


def test_svg_is_refused() -> None:
    assert refusal(b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>') == "@image_is_svg"


@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF-1.7", b"%!PS-Adobe-3.0 EPSF-3.0\n", b"<html></html>"])
def test_other_files_are_refused(data: bytes) -> None:
    assert refusal(data) == "@image_kind"


@pytest.mark.parametrize("side", [9_000, 10_000, 60_000])
def test_decompression_bombs_are_refused(side: int) -> None:
    header = b"IHDR" + struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    start = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))
    assert refusal(start + saved(Image.new("RGB", (1, 1)), "PNG")[33:]) == "@image_too_large"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP"])
def test_truncated_files_are_refused(kind: str) -> None:
    data = saved(Image.effect_noise((200, 200), 80).convert("RGB"), kind)
    assert refusal(data[: len(data) // 2]) in ("@image_damaged", "@image_kind")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP"])
def test_damaged_files_are_published_or_told_never_more(kind: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "maker"
    options = {} if kind in ("GIF", "BMP") else {"exif": exif, "icc_profile": profile("sRGB")}
    whole = saved(halves(40, 30), kind, **options)
    chance = random.Random(kind)
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        outcome = publish_image(bytes(data), "a")
        assert bool(outcome.value) != bool(outcome.problems)


def test_a_problem_without_a_place_is_placed_at_the_file() -> None:
    [problem] = publish_image(b"", "images/a.jpg").problems
    assert problem.location == Location("images/a.jpg")
    assert problem.message("zh") == "图片 images/a.jpg 无法读取:不是 JPEG、PNG、WebP、GIF、TIFF 或 BMP 图片"
