"""The fetcher against a real server on this machine."""

import gzip
import time

import pytest

from copydesk.errors import AddressRefused, TooLarge, Unreachable
from copydesk.ingest import Fetcher, IngestSettings, receive
from copydesk.records import Capture, Spiked

PAGE = b"<!DOCTYPE html><html><body><p>The kites flew over the harbour.</p></body></html>"


def test_a_page_is_fetched_and_its_charset_told(site, fetcher):
    site.page("/kites", PAGE, headers={"Content-Type": "text/html; charset=windows-1251"})
    page = fetcher().fetch(f"{site}/kites")
    assert page.content == PAGE
    assert page.charset == "windows-1251"
    assert page.address == f"{site}/kites"
    assert any("copydesk" in agent for agent in site.agents)


def test_robots_txt_is_asked_first_and_once(site, fetcher):
    site.page("/robots.txt", b"User-agent: *\nDisallow: /private/\n")
    site.page("/a", PAGE)
    site.page("/b", PAGE)
    fetching = fetcher()
    fetching.fetch(f"{site}/a")
    fetching.fetch(f"{site}/b")
    assert site.asked == ["/robots.txt", "/a", "/b"]


def test_what_robots_txt_forbids_is_not_asked_for(site, fetcher):
    site.page("/robots.txt", b"User-agent: copydesk\nDisallow: /private/\n")
    site.page("/private/kites", PAGE)
    with pytest.raises(AddressRefused, match=r"robots\.txt"):
        fetcher().fetch(f"{site}/private/kites")
    assert site.asked == ["/robots.txt"]


def test_a_redirect_to_a_forbidden_page_is_not_followed(site, fetcher):
    site.page("/robots.txt", b"User-agent: *\nDisallow: /private/\n")
    site.page("/kites", status=302, headers={"Location": "/private/kites"})
    with pytest.raises(AddressRefused, match=r"robots\.txt"):
        fetcher().fetch(f"{site}/kites")
    assert "/private/kites" not in site.asked


def test_a_site_whose_robots_txt_fails_is_left_alone(site, fetcher):
    site.page("/robots.txt", status=503)
    site.page("/kites", PAGE)
    with pytest.raises(Unreachable):
        fetcher().fetch(f"{site}/kites")
    assert "/kites" not in site.asked


def test_the_rules_may_ask_for_a_longer_delay(site, fetcher, slept):
    site.page("/robots.txt", b"User-agent: *\nCrawl-delay: 7\n")
    site.page("/kites", PAGE)
    fetching = fetcher()
    fetching.fetch(f"{site}/kites")
    fetching.fetch(f"{site}/kites")
    assert 6 < slept[-1] <= 7


def test_one_host_is_not_asked_twice_in_a_second(site, fetcher, slept):
    site.page("/kites", PAGE)
    fetcher(host_delay_seconds=1.0).fetch(f"{site}/kites")
    assert len(slept) == 1
    assert 0.5 < slept[0] <= 1.0


def test_redirects_are_followed_to_the_page(site, fetcher):
    site.page("/old", status=301, headers={"Location": "/new"})
    site.page("/new", PAGE)
    page = fetcher().fetch(f"{site}/old")
    assert page.content == PAGE
    assert page.address == f"{site}/new"


def test_redirects_in_a_circle_end(site, fetcher):
    site.page("/a", status=302, headers={"Location": "/b"})
    site.page("/b", status=302, headers={"Location": "/a"})
    with pytest.raises(AddressRefused, match="5 redirects"):
        fetcher().fetch(f"{site}/a")
    assert len(site.asked) == 1 + 6


@pytest.mark.parametrize(
    "where", ["file:///etc/passwd", "ftp://127.0.0.1/x", "http://u:p@127.0.0.1/"]
)
def test_a_redirect_out_of_the_web_is_refused(site, fetcher, where):
    site.page("/a", status=302, headers={"Location": where})
    with pytest.raises(AddressRefused, match="redirected"):
        fetcher().fetch(f"{site}/a")


def test_a_body_over_the_bound_is_given_up(site, fetcher):
    site.page("/big", b"x" * 300_000)
    with pytest.raises(TooLarge, match="200,000"):
        fetcher(max_page_bytes=200_000).fetch(f"{site}/big")


def test_a_body_that_hides_its_size_is_given_up_too(site, fetcher):
    endless = b"".join(b"2710\r\n%s\r\n" % (b"x" * 10_000) for _ in range(100)) + b"0\r\n\r\n"
    site.page("/big", endless, headers={"Transfer-Encoding": "chunked", "Content-Length": ""})
    with pytest.raises((TooLarge, Unreachable)):
        fetcher(max_page_bytes=200_000, max_tries=1).fetch(f"{site}/big")


def test_a_packed_body_is_unpacked(site, fetcher):
    site.page("/kites", gzip.compress(PAGE), headers={"Content-Encoding": "gzip"})
    assert fetcher().fetch(f"{site}/kites").content == PAGE


def test_a_packed_bomb_is_given_up_while_it_is_unpacked(site, fetcher):
    bomb = gzip.compress(b"\0" * 50_000_000)
    site.page("/bomb", bomb, headers={"Content-Encoding": "gzip"})
    with pytest.raises(TooLarge):
        fetcher(max_page_bytes=1_000_000).fetch(f"{site}/bomb")


def test_a_broken_packed_body_is_no_page(site, fetcher):
    site.page("/kites", b"no gzip at all", headers={"Content-Encoding": "gzip"})
    with pytest.raises(Unreachable, match="packed"):
        fetcher(max_tries=1).fetch(f"{site}/kites")


def test_a_packing_we_did_not_ask_for_is_refused(site, fetcher):
    site.page("/kites", b"...", headers={"Content-Encoding": "br"})
    with pytest.raises(AddressRefused, match="br"):
        fetcher().fetch(f"{site}/kites")


def test_a_slow_body_is_given_up_in_time(site, fetcher):
    site.page("/slow", b"x" * 1000, pause=0.1, piece=1)
    began = time.perf_counter()
    with pytest.raises(Unreachable, match="in time"):
        fetcher(total_seconds=0.6, host_delay_seconds=0).fetch(f"{site}/slow")
    assert time.perf_counter() - began < 3


def test_a_server_that_never_answers_is_given_up(site, fetcher):
    site.page("/stuck", b"xx", pause=5, piece=1)
    with pytest.raises(Unreachable, match="in time"):
        fetcher(read_seconds=0.2, max_tries=1).fetch(f"{site}/stuck")


def test_a_busy_server_is_asked_again_later_and_later(site, fetcher, slept):
    site.page("/kites", status=503)
    site.page("/kites", status=503)
    site.page("/kites", PAGE)
    page = fetcher(host_delay_seconds=0).fetch(f"{site}/kites")
    assert page.content == PAGE
    assert slept == [1.0, 2.0]


def test_a_server_may_say_how_long_to_wait(site, fetcher, slept):
    site.page("/kites", status=429, headers={"Retry-After": "4"})
    site.page("/kites", PAGE)
    fetcher(host_delay_seconds=0).fetch(f"{site}/kites")
    assert slept == [4.0]


def test_tries_come_to_an_end(site, fetcher):
    site.page("/kites", status=500)
    with pytest.raises(Unreachable, match="500"):
        fetcher(max_tries=3).fetch(f"{site}/kites")
    assert site.asked.count("/kites") == 3


def test_a_page_that_is_not_there_is_not_asked_for_again(site, fetcher):
    with pytest.raises(Unreachable, match="404"):
        fetcher().fetch(f"{site}/nothing")
    assert site.asked.count("/nothing") == 1


def test_this_machine_is_refused_unless_allowed(site):
    fetching = Fetcher(IngestSettings(), sleep=lambda _: None)
    with pytest.raises(AddressRefused, match=r"127\.0\.0\.1"):
        fetching.fetch(f"{site}/kites")
    assert site.asked == []


@pytest.mark.parametrize(
    "ip",
    ["10.0.0.7", "192.168.1.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "224.0.0.1", "::1",
     "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::",
     "255.255.255.255"],
)  # fmt: skip
def test_a_name_that_leads_to_a_private_address_is_refused(ip):
    fetching = Fetcher(
        IngestSettings(), sleep=lambda _: None, resolve=lambda *_: ["93.184.215.14", ip]
    )
    with pytest.raises(AddressRefused):
        fetching.fetch("http://bugle.example/kites")


def test_the_name_is_asked_for_once_a_connection_so_a_changed_answer_is_vetted_too(site):
    """DNS rebinding: the second answer of the name server leads home."""
    answers = [["127.0.0.1"], ["10.0.0.7"]]
    asked = []

    def resolve(host, port):
        asked.append(host)
        return answers[min(len(asked), 2) - 1]

    site.page("/kites", PAGE)
    settings = IngestSettings(allow_private_addresses=True, max_tries=1, connect_seconds=0.2)
    fetching = Fetcher(settings, sleep=lambda _: None, resolve=resolve)
    with pytest.raises(Unreachable):
        fetching.fetch(f"http://bugle.example:{site.port}/kites")
    # One connection for robots.txt, one for the page; each was made to the very answer it got.
    assert asked == ["bugle.example", "bugle.example"]
    assert site.asked == ["/robots.txt"]


def test_an_unknown_name_is_unreachable():
    def resolve(host, port):
        raise OSError

    fetching = Fetcher(IngestSettings(), sleep=lambda _: None, resolve=resolve)
    with pytest.raises(Unreachable, match="not known"):
        fetching.fetch("http://bugle.example/")


@pytest.mark.parametrize(
    "address",
    ["ftp://bugle.example/", "http://", "http://[::1", "https://me:secret@bugle.example/"],
)
def test_what_is_no_plain_address_is_refused(address):
    with pytest.raises(AddressRefused):
        Fetcher(IngestSettings(), sleep=lambda _: None).fetch(address)


def test_one_address_among_several_that_fails_harms_no_other(site, fetcher):
    site.page("/kites", PAGE)
    places = [f"{site}/kites", f"{site}/nothing", "ftp://bugle.example/"]
    found = list(receive(places, IngestSettings(), fetcher=fetcher()))
    assert [type(item) for item in found] == [Spiked, Capture, Spiked]
    assert {item.reason for item in found if isinstance(item, Spiked)} == {
        "address refused",
        "unreachable",
    }
    capture = next(item for item in found if isinstance(item, Capture))
    assert capture.form == "html"
    assert capture.locator == capture.url == f"{site}/kites"


def test_a_single_address_that_fails_is_a_missing_resource(site, fetcher):
    with pytest.raises(Unreachable):
        list(receive([f"{site}/nothing"], IngestSettings(), fetcher=fetcher()))


def test_an_address_that_cannot_be_reached_gives_way_to_the_next(site):
    site.page("/kites", PAGE)
    fetching = Fetcher(
        IngestSettings(allow_private_addresses=True, max_tries=1),
        sleep=lambda _: None,
        resolve=lambda *_: ["127.0.0.2", "127.0.0.1"],
    )
    assert fetching.fetch(f"http://bugle.example:{site.port}/kites").content == PAGE
