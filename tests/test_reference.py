"""What the pronoun in [brackets] means, where one noun alone can be meant."""

import pytest

from service.attach.telling.reference import name_of, referent
from tests.reading import read

CASES = [
    ("Mr. Bell came to Lima. [He] bought a farm.", "Mr. Bell"),
    ("Ms. Wu met Mr. Bell. [She] left early.", "Ms. Wu"),
    ("Mayor Ann Bell said [she] would resign.", "Mayor Ann Bell"),
    ("Mr. Ruiz came. Mr. Bell sold [his] farm.", "Mr. Bell"),
    ("Before [his] trip to Lima, Mr. Bell sold the farm.", "Mr. Bell"),
    ("Acme fired its chief. [It] will move to Peru.", "Acme"),
    ("Acme said [it] would move.", "Acme"),
    ("Bell, who runs the port, left. [He] is 40.", "Bell"),
    # Somebody met is not who the text goes on with.
    ("She danced before the Queen. The firm paid her. In 1970 [she] left.", None),
    ("[Its] chief resigned on Friday; the board will meet.", None),
    ("Kamala died. Keepers found her down, and [she] died later.", "Kamala"),
    # A given name tells the sex.
    ("Keith Rowe wrote to Sarah Tennant before [she] left.", "Sarah Tennant"),
    ("Keith Rowe hit Sarah Tennant as [she] walked home.", "Sarah Tennant"),
    ("Sarah James met Keith Rowe. [He] left early.", "Keith Rowe"),
    ("Rowe hit Rhea Tennant as [she] walked home.", None),
    # More than one, or none, could be meant.
    ("Mr. Bell met Mr. Ruiz. [He] left early.", None),
    ("Mr. Bell told Mr. Ruiz that [he] had won.", None),
    ("Acme sued Apex. [It] lost.", None),
    ("[It] is important to note that rain fell.", None),
    ("“Send [him] back,” said Mr. Bell.", None),
    ("The workers left. [They] were tired.", None),
    ("The firm wrote to a reporter. It gave [her] a prize.", None),
    ("[He] bought a farm.", None),
    ('"Stella" came out in May, and in June [she] wrote a play.', None),
    # What is asked of somebody is hardly the asker's own.
    ("Mr. Bell issued a warrant for [his] arrest.", None),
    ("Mr. Bell called for [his] resignation.", None),
    ("Mr. Bell announced [his] resignation.", "Mr. Bell"),
    ("Acme's stock fell when [it] issued a warning.", None),
]


@pytest.mark.parametrize(("marked", "expected"), CASES)
def test_referent(marked: str, expected: str | None) -> None:
    sentences, sentence, index = read(marked)
    found = referent(sentences, sentence, index)
    assert (name_of(sentences[found[0]], found[1]) if found else None) == expected
