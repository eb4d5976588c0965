"""The account of the sample, as a person meets it in a browser."""

import pytest

pytestmark = pytest.mark.browser


def visible_cards(page):
    return page.evaluate(
        "[...document.querySelectorAll('.card')].filter("
        "card => getComputedStyle(card).visibility === 'visible').map(card => card.id)"
    )


def settled(page):
    page.wait_for_timeout(450)  # longer than the delays with which cards open and close
    return visible_cards(page)


def test_every_sentence_has_a_chip_whose_card_and_note_hold_the_cited_words(opened, dossier):
    page = opened()
    lines = page.evaluate(
        """[...document.querySelectorAll('.sentence')].map(line => ({
            text: line.querySelector('.words').textContent,
            marks: [...line.querySelectorAll('.card')].map(card =>
                [...card.querySelectorAll('mark')].map(mark => mark.textContent).join(' ')),
            hrefs: [...line.querySelectorAll('.chip')].map(chip => chip.getAttribute('href')),
        }))"""
    )
    account = dossier.account
    told = [
        *account.sentences,
        *account.disputed,
        *account.only_one,
        *account.not_known,
        *account.timeline,
    ]
    assert sorted(line["text"] for line in lines) == sorted(one.text for one in told)
    by_text = {one.text: one for one in told}
    for line in lines:
        assert line["hrefs"]
        shown = " ".join(" ".join(line["marks"]).split())
        # Passages that overlap are one mark, so look for each piece of a longer quotation.
        quotes = {" ".join(cited.quote.split()) for cited in by_text[line["text"]].citations}
        longest = [q for q in quotes if not any(q != other and q in other for other in quotes)]
        assert [quote for quote in longest if quote not in shown] == []
        notes = page.evaluate(
            "hrefs => hrefs.every(href => document.querySelector(href))", line["hrefs"]
        )
        assert notes


def test_every_link_leads_to_something_on_the_page(opened):
    page = opened()
    lost = page.evaluate(
        "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1))"
        ".filter(id => !document.getElementById(id))"
    )
    assert lost == []
    twice = page.evaluate(
        "(ids => ids.filter((id, at) => ids.indexOf(id) !== at))"
        "([...document.querySelectorAll('[id]')].map(node => node.id))"
    )
    assert twice == []


def test_it_says_nothing_on_the_console_and_asks_for_nothing(opened, written):
    page = opened()
    page.locator(".chip").first.hover()
    page.keyboard.press("j")
    assert page.said == []
    assert page.asked == [written.as_uri()]


def test_a_card_opens_on_hover_stays_under_the_pointer_and_obeys_escape(opened):
    page = opened()
    chip = page.locator(".prose .chip").nth(2)
    chip.hover()
    (card,) = settled(page)
    box = page.locator(f"#{card}").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=8)
    assert card in settled(page)
    page.keyboard.press("Escape")
    assert settled(page) == []
    page.mouse.move(5, 5)
    chip.hover()
    assert settled(page) == [card]
    page.mouse.move(5, 5)
    assert settled(page) == []


@pytest.mark.parametrize("width", [1280, 700, 320])
def test_cards_lie_within_the_window_and_beside_what_is_read(opened, width):
    page = opened(width=width)
    chips = page.locator(".chip")
    for place in range(0, chips.count(), 7):
        chips.nth(place).scroll_into_view_if_needed()
        chips.nth(place).focus()
        (card,) = settled(page)
        box = page.locator(f"#{card}").bounding_box()
        words = page.locator(".told", has=page.locator(f"#{card}")).bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        below, above = words["y"] + words["height"], words["y"]
        assert box["y"] >= below - 1 or box["y"] + box["height"] <= above + 1
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_with_the_keyboard_alone(opened):
    page = opened()
    page.keyboard.press("j")
    page.keyboard.press("j")
    here = "document.activeElement.closest('.sentence').id"
    assert page.evaluate(here) == "s1-t2"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "chip"
    (card,) = settled(page)
    page.keyboard.press("Tab")
    assert page.evaluate(f"document.activeElement.closest('.card').id === '{card}'")
    page.keyboard.press("k")
    assert page.evaluate(here) == "s1-t1"
    page.locator(".keys button").click()
    page.locator("#s1-t1 .chip").first.focus()
    page.keyboard.press("j")
    assert page.evaluate(here) == "s1-t1"


def test_a_tap_opens_a_card_and_another_tap_closes_it(opened):
    page = opened(width=360, height=740, has_touch=True, is_mobile=True)
    chip = page.locator(".prose .chip").nth(1)
    chip.scroll_into_view_if_needed()
    chip.tap()
    assert len(settled(page)) == 1
    assert "#" not in page.url
    chip.tap()
    assert settled(page) == []
    chip.tap()
    assert len(settled(page)) == 1
    page.touchscreen.tap(4, 4)  # on nothing
    assert settled(page) == []


def test_without_javascript_links_lead_to_notes_and_to_the_marked_words(opened):
    page = opened(java_script_enabled=False)
    chip = page.locator(".prose .chip").first
    chip.hover()
    page.wait_for_timeout(450)
    assert page.locator(".prose .card").first.is_visible()
    note = chip.get_attribute("href")
    chip.click()
    assert page.url.endswith(note)
    assert page.locator(note).is_visible()
    page.locator(f"{note} .ways a").first.click()
    number = note.rpartition("n")[2]
    assert page.url.endswith(f"#s1-m{number}")
    assert page.locator(f"#s1-m{number}").is_visible()
    assert not page.locator(".keys").is_visible()


def test_no_sideways_scrolling_on_the_narrowest_screen(opened):
    page = opened(width=320, height=640)
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_dark_where_the_system_is_dark_and_readable_in_both(opened):
    contrast = """() => {
        const light = rgb => rgb.match(/[\\d.]+/g).slice(0, 3).map(Number).map(v => v / 255)
            .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
            .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
        const paper = light(getComputedStyle(document.body).backgroundColor);
        return [...document.querySelectorAll('.words, .standing, .note, .because, .chip, .who, a')]
            .map(node => light(getComputedStyle(node).color))
            .map(ink => (Math.max(ink, paper) + .05) / (Math.min(ink, paper) + .05));
    }"""
    papers = []
    for scheme in ("light", "dark"):
        page = opened(color_scheme=scheme)
        papers.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        assert min(page.evaluate(contrast)) >= 4.5
    assert papers[0] != papers[1]


def test_paper_shows_numbered_notes(opened):
    page = opened()
    page.emulate_media(media="print")
    assert page.locator(".prose .chip .numbers").first.inner_text() == "1"
    assert not page.locator(".prose .chip .sigil").first.is_visible()
    assert page.locator("#s1-n1").is_visible()
    assert page.locator("#s1-n1").evaluate("node => node.value") == 1
    assert (
        page.locator("#s1-n1").evaluate("node => getComputedStyle(node).listStyleType") == "decimal"
    )
    assert not page.locator(".reports").first.is_visible()
    assert not page.locator(".card").first.is_visible()


def test_the_text_of_each_report_is_whole(opened, dossier):
    page = opened()
    shown = page.evaluate("[...document.querySelectorAll('.copy')].map(copy => copy.textContent)")
    assert sorted(shown) == sorted(report.text for report in dossier.reports)


def test_standing_is_said_in_words_beside_every_sentence(opened):
    page = opened()
    assert page.evaluate(
        "[...document.querySelectorAll('.prose .sentence, .list .sentence')].every(line =>"
        " !line.querySelector('.sign') || /corroborated|conflicting|sole source|developing/"
        ".test(line.querySelector('.because .standing').textContent))"
    )
    assert page.locator(".legend").count() == 1


def test_the_table_under_the_picture_holds_every_box(opened):
    page = opened()
    boxes = page.locator(".stemma .box").count()
    assert boxes == page.locator(".descent tbody tr").count() > 0
