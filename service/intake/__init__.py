"""What a client sends, read and checked: the same rules for HTTP, bulk and the command line.

`request` reads the JSON of a request, `fields` what its fields say, `page` and `metadata` a page in
HTML. What cannot be taken is told as a `problem`.
"""

from service.intake.fields import ACCEPTED, LONGEST_DATE, InputError, read_document

__all__ = ["ACCEPTED", "LONGEST_DATE", "InputError", "read_document"]
