from copydesk.records import Report
from copydesk.statements import StatementsSettings, extract_statements, find_people

TEXT = (
    "Russian President Ivan Orlov arrived in Kestrel Bay. The Kremlin chief met Ann Hale, "
    "the mayor of the town. “The harbour is ours,” Hale said. Orlov said he was glad."
)


def people(parser):
    annotation = parser.parse([TEXT])[0]
    report = Report(id="r", locator="a.txt", text=TEXT)
    statements = extract_statements(report, annotation, StatementsSettings())
    return {p.name: p for p in find_people(report, annotation, statements)}, statements


def test_name_forms_and_roles(parser):
    found, _ = people(parser)
    assert found["Ivan Orlov"].also == ("Orlov",)
    assert {role.text for role in found["Ivan Orlov"].roles} == {
        "Russian President",
        "Kremlin chief",
    }
    assert [role.text for role in found["Ann Hale"].roles] == ["the mayor of the town"]


def test_roles_are_where_they_are_said_to_be(parser):
    found, _ = people(parser)
    for person in found.values():
        for role in person.roles:
            assert all(span.words(TEXT) == role.text for span in role.spans)


def test_each_has_his_statements(parser):
    found, statements = people(parser)
    said = {s.id: s.text for s in statements}
    assert [said[one] for one in found["Ann Hale"].statements] == ["The harbour is ours"]
