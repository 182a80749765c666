"""Why a picture cannot be published."""


class RefusedPictureError(Exception):
    """A picture that is not published; `code` is that of the message to the writer."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def broken() -> RefusedPictureError:
    """Return the refusal of a file that ends too early or contradicts itself."""
    return RefusedPictureError("picture_broken")
